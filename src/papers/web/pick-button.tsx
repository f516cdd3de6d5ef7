/** A button that opens the camera or the folder. */
export type PickButtonInput = {
  readonly label: string;
  readonly source: 'camera' | 'files';
  readonly only: 'photos' | 'papers';
  readonly onOpen: () => void;
  readonly onFiles: (files: readonly File[]) => void;
};

/** iPhones turn their HEIC into JPEG where only JPEG and PNG are asked for. */
const accepted = { photos: 'image/jpeg,image/png', papers: 'image/jpeg,image/png,application/pdf,.heic,.heif' } as const;

export function PickButton({ label, source, only, onOpen, onFiles }: PickButtonInput) {
  return (
    <label className={source === 'camera' ? 'button picker' : 'button second picker'}>
      {label}
      <input
        type="file"
        accept={source === 'camera' ? accepted.photos : accepted[only]}
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
