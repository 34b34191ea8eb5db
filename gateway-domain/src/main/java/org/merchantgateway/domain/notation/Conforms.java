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
 * The text must conform to a type notation of the manual, such as {@code AN..30}. Null is valid. May stand on any team's
 * own form fields.
 *
 * @see Notation
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = ConformsCheck.class)
public @interface Conforms {

    /** The notation that is enforced. */
    String value();

    /** The notation that the manual prints, where it contradicts its own examples; empty where it does not. */
    String documented() default "";

    String message() default "{org.merchantgateway.domain.notation.Conforms.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
