package org.punctual.rest.call;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.usage.Operation;

/** Says of a resource method which operation it is, and what a key must grant for it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Serves {

  /** The operation. */
  Operation value();

  /** The scopes needed, all of them; any key will do where there are none. */
  Scope[] needs() default {};
}
