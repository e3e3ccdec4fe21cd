/// Words out of Word and PDF files, for an author who makes a sheet of them. The only home of POI
/// and PDFBox. A file is a stranger's: it is counted before it is unpacked, read as a stream with
/// limits of size, pages and time, and nothing in it is run, fetched or written down.
@NullMarked
package org.mingbai.papers;

import org.jspecify.annotations.NullMarked;
