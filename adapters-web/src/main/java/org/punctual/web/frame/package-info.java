/** What all pages share: frame, texts, assets, headers, and what happens when something fails. */
@NullMarked
package org.punctual.web.frame;

import org.jspecify.annotations.NullMarked;
