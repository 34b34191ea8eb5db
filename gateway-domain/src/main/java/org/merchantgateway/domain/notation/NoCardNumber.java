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
 * The text must not be a card number that somebody typed into the wrong field: 13 to 19 digits, perhaps grouped, that
 * pass the Luhn check and begin and are as long as the numbers of a card scheme. Dates, times and UUIDs are none. For
 * texts that are printed as they are, such as order numbers. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = NoCardNumberCheck.class)
public @interface NoCardNumber {

    /** The violation's text, as a key of the message bundle. */
    String message() default "{org.merchantgateway.domain.notation.NoCardNumber.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
