/* Reads PDFs in a thread of its own (read-pdf.ts): the reader is an ECMAScript module, which Jest cannot load. */
import { parentPort } from 'node:worker_threads';
import { extractImages, getDocumentProxy, getMeta, getResolvedPDFJS } from 'unpdf';

const readPage = async (document, number, wantsPictures) => {
  const { OPS } = await getResolvedPDFJS();
  const page = await document.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const count = (operator) => fnArray.filter((each) => each === operator).length;
  const pictures = wantsPictures ? await extractImages(document, number) : [];
  return {
    box: [...page.view],
    images: count(OPS.paintImageXObject),
    paths: count(OPS.constructPath),
    transforms: fnArray.flatMap((operator, index) =>
      operator === OPS.transform ? [[...argsArray[index]]] : [],
    ),
    pictures: pictures.map(({ data, width, height, channels }) => ({ data, width, height, channels })),
  };
};

const read = async ({ bytes, wantsPictures }) => {
  // Goes by the file's own table, and mends nothing.
  const document = await getDocumentProxy(bytes, { stopAtErrors: true, verbosity: 0 });
  const { info } = await getMeta(document);
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(document, number, wantsPictures));
  await document.destroy();
  return { title: String(info.Title), pages };
};

parentPort.on('message', (question) => {
  read(question).then(
    (pdf) => parentPort.postMessage({ pdf }),
    (error) => parentPort.postMessage({ failure: String(error) }),
  );
});
