/// Files that an author brings: words out of Word and PDF files, of which she makes a sheet, and
/// the readings, pictures and animations of sheets. The only home of POI and PDFBox. A file is a
/// stranger's: it is judged by its bytes and counted before it is unpacked, read with limits of
/// size, pages and time, and nothing in it is run or fetched.
@NullMarked
package org.mingbai.papers;

import org.jspecify.annotations.NullMarked;
