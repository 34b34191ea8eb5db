package org.merchantgateway.domain.notation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator, as a team would set it up that has no expression language. */
public final class Validators {

    private Validators() {}

    /** A validator whose messages are in one language. */
    public static Validator speaking(Locale language) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(language), language, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /** A validator that says which constraint is broken by the key of its message. */
    public static Validator speechless() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new MessageInterpolator() {
                    @Override
                    public String interpolate(String template, Context context) {
                        return template;
                    }

                    @Override
                    public String interpolate(String template, Context context, Locale locale) {
                        return template;
                    }
                })
                .buildValidatorFactory()
                .getValidator();
    }
}
