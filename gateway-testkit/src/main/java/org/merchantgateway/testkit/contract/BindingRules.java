package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.profile.RestRequest;

/** A client's stored cards (bindings). Source: getBindings.do, bindCard.do, unBindCard.do, extendBinding.do. */
final class BindingRules {

    private static final String LIST = "getBindings.do";
    private static final String BIND = "bindCard.do";
    private static final String UNBIND = "unBindCard.do";
    private static final String BY_CARD = "getBindingsByCardOrId.do";
    private static final String EXTEND = "extendBinding.do";
    private static final BindingId UNKNOWN = BindingId.of("00000000-0000-4000-8000-000000000000");

    @ContractRule(id = "BND-01", text = "stores the card of a paid order that names its client", source = LIST)
    void stores(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);

        assertThat(stored.maskedPan()).hasValueSatisfying(pan -> {
            assertThat(pan).startsWith("555555").endsWith("5599").hasSizeLessThan(17);
            assertThat(pan).doesNotContain("5555555555555599");
        });
        assertThat(stored.expiryDate()).contains("203412");
    }

    @ContractRule(id = "BND-02", text = "returns an empty list for a client without cards", source = LIST)
    void tellsNone(Subject subject) {
        assertThat(subject.accepted(GetBindings.of(subject.freshClient()))).isEmpty();
    }

    @ContractRule(id = "BND-03", text = "stores no card of a declined order", source = LIST)
    void storesNoDeclined(Subject subject) {
        ClientId client = subject.freshClient();
        subject.pay(subject.registered(subject.onePhase(1_000).clientId(client.value())), TestCards.withoutFunds());

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
    }

    @ContractRule(id = "BND-04", text = "keeps the id of a card that is already stored", source = LIST)
    void keepsId(Subject subject) {
        ClientId client = subject.freshClient();

        assertThat(subject.stored(client).id()).isEqualTo(subject.stored(client).id());
    }

    @ContractRule(id = "BND-05", text = "keeps the stored cards of two clients apart", source = LIST)
    void keepsClientsApart(Subject subject) {
        ClientId one = subject.freshClient();
        ClientId other = subject.freshClient();

        assertThat(subject.stored(one).id()).isNotEqualTo(subject.stored(other).id());
    }

    @ContractRule(id = "BND-06", text = "lists only the card that is asked for", source = "getBindings.do, bindingId")
    void listsOne(Subject subject) {
        ClientId client = subject.freshClient();
        Binding first = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        subject.pay(id, TestCards.another());
        assertThat(subject.accepted(GetBindings.of(client))).hasSize(2);

        assertThat(subject.accepted(GetBindings.of(client).only(first.id())))
                .extracting(Binding::id)
                .containsExactly(first.id());
    }

    @ContractRule(
            id = "BND-07",
            text = "lists expired cards only if asked to",
            source = "getBindings.do, showExpired",
            requests = RestRequest.EXTEND_BINDING)
    void hidesExpired(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(ExtendBinding.of(subject.stored(client).id(), Expiry.of(2020, 1)));

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
        assertThat(subject.accepted(GetBindings.of(client).withExpired())).hasSize(1);
    }

    @ContractRule(id = "BND-08", text = "lists no unbound card", source = UNBIND)
    void unbinds(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(new UnbindCard(subject.stored(client).id()));

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
    }

    @ContractRule(id = "BND-09", text = "binds an unbound card again", source = BIND)
    void bindsAgain(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        subject.accepted(new UnbindCard(stored.id()));
        subject.accepted(new BindCard(stored.id()));

        assertThat(subject.accepted(GetBindings.of(client))).containsExactly(stored);
    }

    @ContractRule(
            id = "BND-10",
            text = "changes the expiry of a stored card",
            source = EXTEND,
            requests = RestRequest.EXTEND_BINDING)
    void extendsCard(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(ExtendBinding.of(subject.stored(client).id(), Expiry.of(2041, 3)));

        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(binding -> binding.expiryDate().orElse(""))
                .containsExactly("204103");
    }

    @ContractRule(id = "BND-11", text = "refuses to unbind an unbound card, code 2", source = UNBIND)
    void refusesUnbindingTwice(Subject subject) {
        UnbindCard unbinding =
                new UnbindCard(subject.stored(subject.freshClient()).id());
        subject.accepted(unbinding);

        subject.refused(unbinding, "2");
    }

    @ContractRule(id = "BND-12", text = "refuses to bind a bound card, code 2", source = BIND)
    void refusesBindingTwice(Subject subject) {
        subject.refused(new BindCard(subject.stored(subject.freshClient()).id()), "2");
    }

    @ContractRule(id = "BND-13", text = "refuses to bind an unknown card, code 2", source = BIND)
    void refusesBindingUnknown(Subject subject) {
        subject.refused(new BindCard(UNKNOWN), "2");
    }

    @ContractRule(id = "BND-14", text = "refuses to unbind an unknown card, code 2", source = UNBIND)
    void refusesUnbindingUnknown(Subject subject) {
        subject.refused(new UnbindCard(UNKNOWN), "2");
    }

    @ContractRule(
            id = "BND-15",
            text = "refuses to extend an unknown card, code 2",
            source = EXTEND,
            requests = RestRequest.EXTEND_BINDING)
    void refusesExtendingUnknown(Subject subject) {
        subject.refused(ExtendBinding.of(UNKNOWN, Expiry.of(2041, 3)), "2");
    }

    @ContractRule(
            id = "BND-16",
            text = "finds the stored cards of every client by the card's number",
            source = BY_CARD,
            requests = RestRequest.GET_BINDINGS_BY_CARD_OR_ID)
    void findsByNumber(Subject subject) {
        BindingId one = subject.stored(subject.freshClient()).id();
        BindingId other = subject.stored(subject.freshClient()).id();

        assertThat(subject.accepted(GetBindingsByCardOrId.of(TestCards.paying().pan())))
                .extracting(Binding::id)
                .contains(one, other);
    }

    @ContractRule(
            id = "BND-17",
            text = "finds one stored card by its id, with its client",
            source = BY_CARD,
            requests = RestRequest.GET_BINDINGS_BY_CARD_OR_ID)
    void findsById(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);

        assertThat(subject.accepted(GetBindingsByCardOrId.of(stored.id())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(stored.id());
                    assertThat(found.maskedPan()).isEqualTo(stored.maskedPan());
                    assertThat(found.clientId()).contains(client.value());
                });
    }

    @ContractRule(
            id = "BND-18",
            text = "returns an empty list for the id of no stored card",
            source = BY_CARD,
            requests = RestRequest.GET_BINDINGS_BY_CARD_OR_ID)
    void findsNone(Subject subject) {
        assertThat(subject.accepted(GetBindingsByCardOrId.of(UNKNOWN))).isEmpty();
    }

    @ContractRule(
            id = "BND-19",
            text = "finds an expired card only if asked to",
            source = BY_CARD,
            requests = {RestRequest.EXTEND_BINDING, RestRequest.GET_BINDINGS_BY_CARD_OR_ID})
    void findsExpired(Subject subject) {
        BindingId id = subject.stored(subject.freshClient()).id();
        subject.accepted(ExtendBinding.of(id, Expiry.of(2020, 1)));

        assertThat(subject.accepted(GetBindingsByCardOrId.of(id))).isEmpty();
        assertThat(subject.accepted(GetBindingsByCardOrId.of(id).withExpired())).hasSize(1);
    }
}
