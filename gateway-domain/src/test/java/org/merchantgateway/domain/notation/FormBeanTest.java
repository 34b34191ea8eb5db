package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints on another team's form, checked by Hibernate Validator. */
class FormBeanTest {

    /** A plain form, as a web framework fills it. */
    public static final class CheckoutForm {

        @Conforms("ANS..32")
        private final String orderNumber;

        @AbsoluteUrl
        private final String returnUrl;

        @Luhn
        private final String pan;

        private final List<@Conforms("A2") String> languages;

        private Optional<@Conforms("N3") String> currency = Optional.empty();

        CheckoutForm(String orderNumber, String returnUrl, String pan, List<String> languages) {
            this.orderNumber = orderNumber;
            this.returnUrl = returnUrl;
            this.pan = pan;
            this.languages = languages;
        }
    }

    private final Validator english = Validators.speaking(Locale.ENGLISH);

    @Test
    void refusesEveryFieldThatBreaksItsConstraint() {
        CheckoutForm form =
                new CheckoutForm("A-1\u0000", "shop.example/back", "4111111111111112", List.of("en", "eng"));
        form.currency = Optional.of("R2B");

        assertThat(english.validate(form))
                .extracting(v -> v.getPropertyPath() + " " + v.getMessage())
                .containsExactlyInAnyOrder(
                        "orderNumber must be ANS..32",
                        "returnUrl must be a URL with its scheme",
                        "pan must pass the Luhn check",
                        "languages[1].<list element> must be A2",
                        "currency must be N3");
    }

    @Test
    void passesAFormThatKeepsItsConstraints() {
        CheckoutForm form =
                new CheckoutForm("A-1", "https://shop.example/back", "4111111111111111", List.of("en", "ru"));

        assertThat(english.validate(form)).isEmpty();
    }

    @Test
    void takesNullForValid() {
        assertThat(english.validate(new CheckoutForm(null, null, null, null))).isEmpty();
    }

    @Test
    void speaksRussianWhereItIsAskedTo() {
        assertThat(Validators.speaking(Locale.forLanguageTag("ru"))
                        .validateValue(CheckoutForm.class, "orderNumber", ""))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("должно соответствовать типу ANS..32");
    }

    @Test
    void speaksEnglishWhereItIsAskedToEvenInARussianJvm() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ru"));
        try {
            assertThat(Validators.speaking(Locale.ENGLISH).validateValue(CheckoutForm.class, "orderNumber", ""))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactly("must be ANS..32");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/back?a=b",
                "http://localhost:8080",
                "myapp://paid",
                "https://\u043c.\u0440\u0444/"
            })
    void takesAUrlThatBeginsWithItsScheme(String url) {
        assertThat(english.validateValue(CheckoutForm.class, "returnUrl", url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "/back",
                "//shop.example/back",
                "javascript:alert(1)",
                "mailto:a@b.c",
                "ht tp://x",
                "https://a b"
            })
    void refusesAUrlThatDoesNot(String url) {
        assertThat(english.validateValue(CheckoutForm.class, "returnUrl", url)).hasSize(1);
    }
}
