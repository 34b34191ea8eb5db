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
 * The text must be Base64 (RFC 4648, section 4) and not empty; white space in it does not matter. Null is valid.
 *
 * <p>The alphabet is the standard one with {@code +} and {@code /}, and the padding must be written: the number of
 * characters is a multiple of four. Where {@link #urlSafe} says so, the URL-safe alphabet (section 5) is taken too, and
 * the padding may be missing. What the text decodes to is not checked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = Base64TextCheck.class)
public @interface Base64Text {

    /** The greatest number of characters, padding included and white space not counted. */
    int max() default Integer.MAX_VALUE;

    /** Whether {@code -} and {@code _} may stand for {@code +} and {@code /}, and the padding may be missing. */
    boolean urlSafe() default false;

    /** The violation's text, as a key of the message bundle. */
    String message() default "{org.merchantgateway.domain.notation.Base64Text.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
