// SPDX-License-Identifier: AGPL-3.0-or-later

type Detector = { detect: (picture: CanvasImageSource) => Promise<{ rawValue: string }[]> };
type DetectorMaker = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

/** Reads what a QR code in a picture says; undefined when there is none. */
type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

const pauseMilliseconds = 150;
/** Enough for a code held at arm's length; more only costs time on an old telephone. */
const widestPixels = 640;

/**
 * Shows the camera behind the telephone and tells each code it reads, until it is stopped. Rejects when there is no
 * camera, or nobody allows it. Loaded when the camera is opened.
 */
export async function scan(video: HTMLVideoElement, read: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 } },
    audio: false,
  });
  let isOver = false;
  const stop = () => {
    isOver = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    video.srcObject = stream;
    await video.play();
    const readNext = await reader();
    void look();

    async function look(): Promise<void> {
      if (isOver) return;
      const text = video.readyState >= 2 ? await readNext(video).catch(() => undefined) : undefined;
      if (text !== undefined && !isOver) read(text);
      window.setTimeout(() => void look(), pauseMilliseconds);
    }
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** The browser's own where it has one; else ours, over the pixels of a canvas. */
async function reader(): Promise<Reader> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorMaker };
  const known = await BarcodeDetector?.getSupportedFormats().catch((): string[] => []);
  if (BarcodeDetector && known?.includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { decodeQR } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    const scale = Math.min(1, widestPixels / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decodeQR({ data, width, height });
    } catch {
      // No code in this picture: the next one.
      return undefined;
    }
  };
}
