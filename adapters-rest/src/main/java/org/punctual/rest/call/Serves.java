package org.punctual.rest.call;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.usage.Operation;

/** Names the operation of a resource method, and the scopes that a key must grant for it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Serves {

  /** The operation. */
  Operation value();

  /** The scopes, all of which are needed; without scopes any key passes. */
  Scope[] needs() default {};
}
