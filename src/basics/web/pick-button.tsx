/** A button that opens the camera or the folder. */
export type PickButtonInput = {
  readonly label: string;
  readonly source: 'camera' | 'files';
  readonly accept: string;
  readonly look: 'first' | 'second';
  readonly onOpen?: () => void;
  readonly onFiles: (files: readonly File[]) => void;
};

export function PickButton({ label, source, accept, look, onOpen, onFiles }: PickButtonInput) {
  return (
    <label className={`button picker ${look === 'first' ? '' : 'second'} ${source === 'camera' ? 'camera' : 'folder'}`}>
      {label}
      <input
        type="file"
        accept={accept}
        multiple={source === 'files'}
        capture={source === 'camera' ? 'environment' : undefined}
        onClick={onOpen}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? []);
          // So that the same file can be chosen once more.
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
    </label>
  );
}
