package org.punctual.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step that several use cases share, or that needs a transaction of its own. It joins the
 * transaction of the use case, or opens one. Adapters call use cases only. One instance serves all
 * callers.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UnitOfWork {}
