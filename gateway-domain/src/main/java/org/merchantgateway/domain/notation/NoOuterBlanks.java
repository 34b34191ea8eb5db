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
 * The text must neither begin nor end with a blank, of whatever kind: a server may cut it off, and two texts become one. For
 * numbers by which things are found, such as order numbers. Null is valid, and so is an empty text.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = NoOuterBlanksCheck.class)
public @interface NoOuterBlanks {

    /** The violation's text, as a key of the message bundle. */
    String message() default "{org.merchantgateway.domain.notation.NoOuterBlanks.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
