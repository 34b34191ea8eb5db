package org.merchantgateway.domain.notation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a URL that begins with its scheme, such as {@code https://shop.example/paid?order=7}. The gateway
 * would send the payer to its own host with any other text behind it. Null is valid.
 *
 * <p>Only the form is checked: any scheme is accepted, and the host is not looked up. A URI without a hierarchy, such
 * as {@code mailto:a@b.c}, is refused, and so is a text with a blank. The length has no limit here; add
 * {@link Conforms} for that. Source: register.do, returnUrl.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = AbsoluteUrlCheck.class)
public @interface AbsoluteUrl {

    /** The violation's text, as a key of the message bundle. */
    String message() default "{org.merchantgateway.domain.notation.AbsoluteUrl.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
