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
 * The text must conform to a type notation of the manual, such as {@code AN..30}. Null is valid; an empty or blank text
 * is not. May stand on any team's own form fields, with any Jakarta Validation provider.
 *
 * <p>A notation that cannot be read is a programming error: initializing the check throws an
 * {@link IllegalArgumentException}. In this domain that happens when the class with the annotation is loaded, before
 * any value is checked.
 *
 * @see Notation
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = ConformsCheck.class)
public @interface Conforms {

    /** The notation that is enforced, in the form of {@link Notation#parse}. */
    String value();

    /**
     * The notation that the manual prints, where it contradicts its own examples; empty where it does not. It is
     * documentation: no check reads it.
     */
    String documented() default "";

    /**
     * The name by which a gateway's {@link Limits} know the field, where it is not the name of the annotated part; empty
     * where it is. No check of a validation provider reads it.
     */
    String field() default "";

    /** The violation's text, as a key of the message bundle; {@code {value}} in it stands for the notation. */
    String message() default "{org.merchantgateway.domain.notation.Conforms.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
