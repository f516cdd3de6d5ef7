import type { ReactNode } from 'react';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { words } from './words.ts';

/** Small parts that several pages use. Each only renders. */

export type Fault = { readonly href: string; readonly message: string };

/** Stands first in the main part and takes the focus, so that it is read out at once. */
export function ErrorSummary(props: { readonly lang: Lang; readonly faults: readonly Fault[] }) {
  if (props.faults.length === 0) return null;
  return (
    <div className="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} id="errors">
      <h2 id="errors-title">{say(words.errorSummary, props.lang)}</h2>
      <ul>
        {props.faults.map((fault) => (
          <li key={fault.href + fault.message}>
            <a href={fault.href}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export type BoxKind = 'plain' | 'info' | 'good' | 'warn' | 'bad';

export function Box(props: { readonly kind: BoxKind; readonly children: ReactNode }) {
  return <div className={`box ${props.kind}`}>{props.children}</div>;
}

export type TagKind = 'plain' | 'info' | 'good' | 'warn' | 'bad';

export function Tag(props: { readonly kind: TagKind; readonly children: ReactNode }) {
  return <strong className={`tag ${props.kind}`}>{props.children}</strong>;
}

export function BackLink(props: { readonly lang: Lang; readonly href: string }) {
  return (
    <a className="back" href={props.href}>
      {say(words.back, props.lang)}
    </a>
  );
}

export type Fact = { readonly name: string; readonly value: ReactNode; readonly change?: { readonly href: string; readonly label: string } | undefined };

/** Names and values in two columns, each with its own link to change it. */
export function Facts(props: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {props.facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
          {fact.change === undefined ? null : (
            <dd className="change">
              <a href={fact.change.href}>
                {fact.change.label}
                <span className="hidden-text">: {fact.name}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
