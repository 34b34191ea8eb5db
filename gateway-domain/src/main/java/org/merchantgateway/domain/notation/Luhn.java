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
 * The digits must pass the Luhn check (ISO/IEC 7812-1, annex B), as card numbers do. Null is valid.
 *
 * <p>Blanks and hyphens are refused, so remove them before. The number of digits is not checked; add {@link Conforms}
 * for that.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = LuhnCheck.class)
public @interface Luhn {

    /** The violation's text, as a key of the message bundle. */
    String message() default "{org.merchantgateway.domain.notation.Luhn.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
