/** The parts that all pages share: frame, texts, assets, headers, and the treatment of failures. */
@NullMarked
package org.punctual.web.frame;

import org.jspecify.annotations.NullMarked;
