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
 * The text must be a Russian taxpayer number: 10 digits of a company or 12 of a person. Its check digits are not verified. Null
 * is valid. Source: register.do, orderBundle (customerDetails, inn).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Constraint(validatedBy = TaxpayerNumberCheck.class)
public @interface TaxpayerNumber {

    /** The violation's text, as a key of the message bundle. */
    String message() default "{org.merchantgateway.domain.notation.TaxpayerNumber.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
