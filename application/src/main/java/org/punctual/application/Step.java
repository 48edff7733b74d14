package org.punctual.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step that several use cases share, and that always runs in the transaction of its caller.
 * Callers are use cases, units of work and other steps. Each of them has an instance of its own: a
 * call passes no proxy and no interceptor.
 */
@Stereotype
@Dependent
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {}
