// A photo from the phone, made fit to be sent: upright, at most 1,600 pixels long, and nothing in it but its pixels.

const LONGEST = 1600;
const QUALITY = 0.85;

/** @param {File} file  @returns {Promise<Blob>} A JPEG; raises an error that says in Indonesian what to do. */
export async function shrunk(file) {
  try {
    // Turned as the camera says; browsers too old for that refuse the word.
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const pen = canvas.getContext("2d");
    // What is transparent would become black.
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, LONGEST, LONGEST);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((made) => (made ? done(made) : failed()), "image/jpeg", QUALITY));
  } catch {
    throw new Error("Foto ini tidak bisa dibuka. Simpan dulu sebagai JPEG di galeri.");
  }
}
