/** The page that lists, creates, rotates and revokes API keys. */
@NullMarked
package org.punctual.web.apikey;

import org.jspecify.annotations.NullMarked;
