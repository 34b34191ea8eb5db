package org.merchantgateway.domain.notation;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The manual requires this optional field, and a gateway may not: a value without it is refused unless the gateway's
 * {@link Limits} say otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface RequiredByManual {}
