/** Tests of the REST API from outside: bodies, rules, conflicts, lists, scopes and limits. */
@NullMarked
package org.punctual.it.api;

import org.jspecify.annotations.NullMarked;
