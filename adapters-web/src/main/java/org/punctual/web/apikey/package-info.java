/** The page that lists, creates and revokes API keys. */
@NullMarked
package org.punctual.web.apikey;

import org.jspecify.annotations.NullMarked;
