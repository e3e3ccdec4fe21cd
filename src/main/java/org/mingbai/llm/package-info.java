/// Models: small ones that run inside the house, and later those a house rents or runs beside it.
/// The only home of LangChain4j and ONNX; everything here can be missing and the house still
/// answers.
@NullMarked
package org.mingbai.llm;

import org.jspecify.annotations.NullMarked;
