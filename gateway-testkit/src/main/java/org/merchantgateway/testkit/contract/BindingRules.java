package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.order.OrderId;

/** A client's stored cards (bindings). Source: getBindings.do, bindCard.do, unBindCard.do, extendBinding.do. */
final class BindingRules {

    private static final String LIST = "getBindings.do";
    private static final String BIND = "bindCard.do";
    private static final String UNBIND = "unBindCard.do";
    private static final String EXTEND = "extendBinding.do";
    private static final BindingId UNKNOWN = BindingId.of("00000000-0000-4000-8000-000000000000");

    private BindingRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("BND-01", "stores the card of a paid order that names its client", LIST, BindingRules::stores),
                Rule.of("BND-02", "tells an empty list of a client without cards", LIST, BindingRules::tellsNone),
                Rule.of("BND-03", "stores no card of a declined order", LIST, BindingRules::storesNoDeclined),
                Rule.of("BND-04", "keeps the id of a card that is stored already", LIST, BindingRules::keepsId),
                Rule.of("BND-05", "shows one client nothing of another's", LIST, BindingRules::keepsClientsApart),
                Rule.of(
                        "BND-06",
                        "lists the one card that is asked for",
                        "getBindings.do, bindingId",
                        BindingRules::listsOne),
                Rule.of(
                        "BND-07",
                        "lists an expired card only if asked to",
                        "getBindings.do, showExpired",
                        BindingRules::hidesExpired),
                Rule.of("BND-08", "lists no card that was unbound", UNBIND, BindingRules::unbinds),
                Rule.of("BND-09", "binds a card again", BIND, BindingRules::bindsAgain),
                Rule.of("BND-10", "changes until when a card is valid", EXTEND, BindingRules::extendsCard),
                Rule.of("BND-11", "refuses to unbind twice with code 2", UNBIND, BindingRules::refusesUnbindingTwice),
                Rule.of("BND-12", "refuses to bind what is bound with code 2", BIND, BindingRules::refusesBindingTwice),
                Rule.of(
                        "BND-13",
                        "refuses to bind an unknown card with code 2",
                        BIND,
                        BindingRules::refusesBindingUnknown),
                Rule.of(
                        "BND-14",
                        "refuses to unbind an unknown card with code 2",
                        UNBIND,
                        BindingRules::refusesUnbindingUnknown),
                Rule.of(
                        "BND-15",
                        "refuses to extend an unknown card with code 2",
                        EXTEND,
                        BindingRules::refusesExtendingUnknown));
    }

    private static void stores(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);

        assertThat(stored.maskedPan()).hasValueSatisfying(pan -> {
            assertThat(pan).startsWith("555555").endsWith("5599").hasSizeLessThan(17);
            assertThat(pan).doesNotContain("5555555555555599");
        });
        assertThat(stored.expiryDate()).contains("203412");
    }

    private static void tellsNone(Subject subject) {
        assertThat(subject.accepted(GetBindings.of(subject.freshClient()))).isEmpty();
    }

    private static void storesNoDeclined(Subject subject) {
        ClientId client = subject.freshClient();
        subject.pay(subject.registered(subject.onePhase(1_000).clientId(client.value())), TestCards.withoutFunds());

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
    }

    private static void keepsId(Subject subject) {
        ClientId client = subject.freshClient();

        assertThat(subject.stored(client).id()).isEqualTo(subject.stored(client).id());
    }

    private static void keepsClientsApart(Subject subject) {
        ClientId one = subject.freshClient();
        ClientId other = subject.freshClient();

        assertThat(subject.stored(one).id()).isNotEqualTo(subject.stored(other).id());
    }

    private static void listsOne(Subject subject) {
        ClientId client = subject.freshClient();
        Binding first = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        subject.pay(id, TestCards.another());
        assertThat(subject.accepted(GetBindings.of(client))).hasSize(2);

        assertThat(subject.accepted(GetBindings.of(client).only(first.id())))
                .extracting(Binding::id)
                .containsExactly(first.id());
    }

    private static void hidesExpired(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(ExtendBinding.of(subject.stored(client).id(), Expiry.of(2020, 1)));

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
        assertThat(subject.accepted(GetBindings.of(client).withExpired())).hasSize(1);
    }

    private static void unbinds(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(new UnbindCard(subject.stored(client).id()));

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
    }

    private static void bindsAgain(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        subject.accepted(new UnbindCard(stored.id()));
        subject.accepted(new BindCard(stored.id()));

        assertThat(subject.accepted(GetBindings.of(client))).containsExactly(stored);
    }

    private static void extendsCard(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(ExtendBinding.of(subject.stored(client).id(), Expiry.of(2041, 3)));

        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(binding -> binding.expiryDate().orElse(""))
                .containsExactly("204103");
    }

    private static void refusesUnbindingTwice(Subject subject) {
        UnbindCard unbinding =
                new UnbindCard(subject.stored(subject.freshClient()).id());
        subject.accepted(unbinding);

        subject.refused(unbinding, "2");
    }

    private static void refusesBindingTwice(Subject subject) {
        subject.refused(new BindCard(subject.stored(subject.freshClient()).id()), "2");
    }

    private static void refusesBindingUnknown(Subject subject) {
        subject.refused(new BindCard(UNKNOWN), "2");
    }

    private static void refusesUnbindingUnknown(Subject subject) {
        subject.refused(new UnbindCard(UNKNOWN), "2");
    }

    private static void refusesExtendingUnknown(Subject subject) {
        subject.refused(ExtendBinding.of(UNKNOWN, Expiry.of(2041, 3)), "2");
    }
}
