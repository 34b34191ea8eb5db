package org.merchantgateway.domain.notation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;

/** Hibernate Validator, as a team would set it up that has no expression language. */
public final class Validators {

    private Validators() {}

    /** A validator whose messages are in one language. It takes an accessor for a property, with or without "get". */
    public static Validator speaking(Locale language) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .getterPropertySelectionStrategy(new AccessorsAreProperties())
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(language), language, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /** A validator that says which constraint is broken by the key of its message. */
    public static Validator speechless() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .getterPropertySelectionStrategy(new AccessorsAreProperties())
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

    /** As a team sets it up that validates our wide types, whose accessors are called as their fields are. */
    private static final class AccessorsAreProperties implements GetterPropertySelectionStrategy {

        @Override
        public Optional<String> getProperty(ConstrainableExecutable executable) {
            boolean accessor = executable.getParameterTypes().length == 0 && executable.getReturnType() != void.class;
            return accessor ? Optional.of(executable.getName()) : Optional.empty();
        }

        @Override
        public List<String> getGetterMethodNameCandidates(String property) {
            return List.of(property);
        }
    }
}
