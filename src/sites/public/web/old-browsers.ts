/** What browsers of five years ago lack and our rules use. Imported first by the islands. */
Object.hasOwn ??= (object, key) => Reflect.getOwnPropertyDescriptor(Object(object), key) !== undefined;
