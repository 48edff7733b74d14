/** The page of API keys: listed, made, ended. */
@NullMarked
package org.punctual.web.apikey;

import org.jspecify.annotations.NullMarked;
