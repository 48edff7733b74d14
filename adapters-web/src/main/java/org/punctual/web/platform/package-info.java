/** The server's own applications beside ours: health, metrics and the API's description. */
@NullMarked
package org.punctual.web.platform;

import org.jspecify.annotations.NullMarked;
