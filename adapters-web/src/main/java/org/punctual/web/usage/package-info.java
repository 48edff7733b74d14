/** The page of API usage: totals, days, last calls. */
@NullMarked
package org.punctual.web.usage;

import org.jspecify.annotations.NullMarked;
