package org.merchantgateway.domain.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.InvalidRequest;

/** The list of a client's stored cards, and what changes them. Source: getBindings.do, extendBinding.do. */
class BindingOperationsTest {

    private static final ClientId CLIENT = ClientId.of("payer-7");
    private static final BindingId BINDING = BindingId.of("308be5e5");
    private static final Pan PAN = Pan.of("4111111111111111");
    private static final Expiry EXPIRY = Expiry.of(2031, 1);

    @Test
    void askForAllThatHaveNotExpired() {
        assertThat(GetBindings.of(CLIENT))
                .isEqualTo(new GetBindings(CLIENT, Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    @Test
    void keepTheirOtherFieldsWhenOneIsAdded() {
        GetBindings full = new GetBindings(
                CLIENT, Optional.of(BINDING), true, Optional.of("ru"), Optional.of(MerchantLogin.of("branch")));

        MerchantLogin branch = MerchantLogin.of("branch");
        assertThat(GetBindings.of(CLIENT).withExpired().only(BINDING).in("ru").ofMerchant(branch))
                .isEqualTo(full);
        assertThat(GetBindings.of(CLIENT)
                        .ofMerchant(branch)
                        .in("ru")
                        .only(BINDING)
                        .withExpired())
                .isEqualTo(full);
        assertThat(GetBindings.of(CLIENT).only(BINDING).in("ru"))
                .isEqualTo(new GetBindings(CLIENT, Optional.of(BINDING), false, Optional.of("ru"), Optional.empty()));
    }

    @Test
    void searchByANumberOrAnId() {
        assertThat(GetBindingsByCardOrId.of(PAN))
                .isEqualTo(new GetBindingsByCardOrId(Optional.of(PAN), Optional.empty(), false));
        assertThat(GetBindingsByCardOrId.of(BINDING).withExpired())
                .isEqualTo(new GetBindingsByCardOrId(Optional.empty(), Optional.of(BINDING), true));
    }

    @Test
    void extendByAMonthWithTextsInALanguage() {
        assertThat(ExtendBinding.of(BINDING, EXPIRY)).isEqualTo(new ExtendBinding(BINDING, EXPIRY, Optional.empty()));
        assertThat(ExtendBinding.of(BINDING, EXPIRY).in("ru"))
                .isEqualTo(new ExtendBinding(BINDING, EXPIRY, Optional.of("ru")));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(() -> GetBindings.of(CLIENT).in("rus"), "language must be A2, got 3 characters"),
                refused(
                        () -> new GetBindingsByCardOrId(Optional.empty(), Optional.empty(), false),
                        "pan or bindingId is required, and not both, got neither"),
                refused(
                        () -> new GetBindingsByCardOrId(Optional.of(PAN), Optional.of(BINDING), false),
                        "pan or bindingId is required, and not both, got both"),
                refused(
                        () -> new GetBindingsByCardOrId(null, null, true),
                        "pan is required, got nothing; bindingId is required, got nothing"),
                refused(() -> ExtendBinding.of(BINDING, EXPIRY).in(""), "language must be A2, got an empty text"),
                refused(
                        () -> new GetBindings(null, null, true, null, null),
                        "clientId is required, got nothing; bindingId is required, got nothing; "
                                + "language is required, got nothing; merchantLogin is required, got nothing"),
                refused(
                        () -> new ExtendBinding(null, null, null),
                        "bindingId is required, got nothing; newExpiry is required, got nothing; "
                                + "language is required, got nothing"),
                refused(() -> new BindCard(null), "bindingId is required, got nothing"),
                refused(() -> new UnbindCard(null), "bindingId is required, got nothing"));
    }

    private static Arguments refused(ThrowingCallable making, String message) {
        return Arguments.of(message, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuseWhatBreaksARule(String message, ThrowingCallable making) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(making).withMessage(message);
    }
}
