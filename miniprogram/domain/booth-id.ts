const idForm = /^[a-z0-9]{8}$/;

/** What domain/booth-scene encodes, told by its form: the last of a tag's characters has four bits to spare, unset. */
const sceneForm = /^1\.([a-z0-9]{8})\.[\w-]{13}[AQgw]$/;

/** Whether a value is a booth's id: eight small letters and digits. */
export const isBoothId = (value: unknown): value is string => typeof value === 'string' && idForm.test(value);

/** The booth's id in the scene that a code carries; null where it is no booth's. Whether it is genuine the cloud tells. */
export const boothIn = (scene: unknown): string | null =>
  (typeof scene === 'string' ? sceneForm.exec(scene)?.[1] : null) ?? null;
