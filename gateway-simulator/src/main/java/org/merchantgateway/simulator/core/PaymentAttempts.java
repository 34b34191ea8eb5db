package org.merchantgateway.simulator.core;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.acs.AuthenticationRequest;
import org.merchantgateway.simulator.acs.AuthenticationResponse;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * Makes attempts to pay an order: asks the issuer, sends the payer to the ACS and takes its answer, stores the card of a
 * client. Works on an order that nobody else changes meanwhile.
 */
final class PaymentAttempts {

    private static final int ECI_AUTHENTICATED = 5;
    private static final int ECI_ATTEMPTED = 6;
    private static final int ECI_NEITHER = 7;

    private final Supplier<SimulatorSettings> settings;
    private final URI base;
    private final Ids ids;
    private final BindingStore bindings;

    PaymentAttempts(Supplier<SimulatorSettings> settings, URI base, Ids ids, BindingStore bindings) {
        this.settings = settings;
        this.base = base;
        this.ids = ids;
        this.bindings = bindings;
    }

    /**
     * Begins an attempt; unless the payer has to authenticate, it is over at once.
     *
     * @throws Refusal if the order cannot be paid
     */
    PlacedOrder attempt(PlacedOrder placed, PaymentMethod method, Instant now) {
        Card card = method.card();
        Issuer.Decision decision = Issuer.decide(card, placed.details().features(), YearMonth.from(now.atZone(zone())));
        Attempt attempt = Attempt.of(method);
        if (decision.needsAcs()) {
            Card kept = Card.builder()
                    .pan(card.pan())
                    .expiry(card.expiry())
                    .cardholder(card.cardholder())
                    .build();
            return placed.after(placed.order().startAcs(now))
                    .with(attempt)
                    .with(Optional.of(new Challenge(kept, ids.xid(), decision.actionCode())));
        }
        return decided(placed, card, attempt, decision.actionCode(), now);
    }

    private PlacedOrder decided(PlacedOrder placed, Card card, Attempt attempt, int actionCode, Instant now) {
        Order order = placed.order();
        if (actionCode != ActionCode.APPROVED.code()) {
            return placed.after(
                            order.declineAttempt(now, actionCode, settings.get().orderRules()))
                    .with(attempt)
                    .with(Optional.empty());
        }
        PlacedOrder approved = placed.after(order.approve(now)).with(Optional.empty());
        Optional<String> binding = attempt.bindingId().or(() -> stored(placed, card));
        return approved.with(
                attempt.approved(new Attempt.Authorisation(ids.approvalCode(), ids.referenceNumber()), binding));
    }

    /** The zone of the gateway's own clock. */
    private ZoneId zone() {
        return settings.get().profile().zone(ZonedTime.ANSWER);
    }

    private Optional<String> stored(PlacedOrder placed, Card card) {
        return placed.details()
                .find(RegistrationField.CLIENT_ID)
                .filter(client -> settings.get().variations().storesCards())
                .map(client -> bindings.store(placed.merchant(), client, card).id());
    }

    /**
     * Ends an authentication.
     *
     * @throws Refusal if none is under way
     */
    PlacedOrder finish(PlacedOrder placed, String paRes, Instant now) {
        Challenge challenge = placed.challenge()
                .filter(waiting -> placed.order().isPayable(now))
                .orElseThrow(() -> new Refusal(Message.NOT_PAYABLE));
        Attempt attempt = placed.attempt().orElseThrow();
        Optional<AuthenticationResponse> response = read(paRes);
        if (response.isEmpty()) {
            return decided(placed, challenge.card(), attempt, ActionCode.PARES_INVALID.code(), now);
        }
        if (!response.get().xid().equals(challenge.xid())) {
            return decided(placed, challenge.card(), attempt, ActionCode.XID_MISMATCH.code(), now);
        }
        Authentication status = response.get().status();
        boolean full = placed.details().features().contains(Feature.FORCE_FULL_TDS);
        int actionCode = switch (status) {
            case Y -> challenge.authorisation();
            case A -> full ? ActionCode.WITHOUT_3DS_FORBIDDEN.code() : challenge.authorisation();
            case N -> ActionCode.AUTHENTICATION_FAILED.code();
            case U -> ActionCode.ACS_UNABLE.code();
        };
        Attempt.Authentication authentication =
                new Attempt.Authentication(eci(status), response.get().cavv(), challenge.xid(), status.name());
        return decided(placed, challenge.card(), attempt.with(authentication), actionCode, now);
    }

    /** Ends an order whose payer has left; one that cannot be paid any more stays as it is. */
    PlacedOrder leave(PlacedOrder placed, Instant now) {
        Order order = placed.order();
        return order.isPayable(now)
                ? placed.after(order.declineAttempt(
                                now,
                                ActionCode.LEFT.code(),
                                settings.get().orderRules().withMaxAttempts(1)))
                        .with(Optional.empty())
                : placed;
    }

    private static Optional<AuthenticationResponse> read(String paRes) {
        try {
            return Optional.of(AuthenticationResponse.of(PaRes.of(paRes)));
        } catch (InvalidRequest none) {
            return Optional.empty();
        }
    }

    private static int eci(Authentication status) {
        return switch (status) {
            case Y -> ECI_AUTHENTICATED;
            case A -> ECI_ATTEMPTED;
            case N, U -> ECI_NEITHER;
        };
    }

    /** What the shop is told about the attempt. */
    Attempted told(PlacedOrder placed, Language language, Instant now) {
        return challenged(placed, language, now)
                .<Attempted>map(challenge -> challenge)
                .orElseGet(() -> over(placed, language, now));
    }

    /** What is told about an attempt that is over. */
    Attempted.Over over(PlacedOrder placed, Language language, Instant now) {
        int actionCode = placed.order().actionCode();
        boolean isReported = actionCode != ActionCode.APPROVED.code()
                && settings.get().variations().reportsDeclines();
        return new Attempted.Over(
                ActionCode.info(actionCode, language),
                Redirects.of(placed),
                isReported
                        ? Optional.of(new Attempted.Decline(
                                placed.actionCodeDescription(language),
                                placed.order().isPayable(now)))
                        : Optional.empty());
    }

    /** The way to the ACS, if the payer has to go there. */
    Optional<Attempted.Challenged> challenged(PlacedOrder placed, Language language, Instant now) {
        return placed.challenge()
                .map(challenge -> new Attempted.Challenged(
                        ActionCode.info(ActionCode.APPROVED.code(), language),
                        base + "/acs/auth/start.do",
                        request(placed, challenge, now).packed(),
                        base + "/rest/finish3ds.do"));
    }

    private AuthenticationRequest request(PlacedOrder placed, Challenge challenge, Instant now) {
        Order order = placed.order();
        return new AuthenticationRequest(
                placed.id(),
                placed.merchant().name(),
                placed.details().returnUrl(),
                challenge.xid(),
                now.atZone(zone()).toLocalDateTime(),
                order.amount(),
                order.currency(),
                challenge.account(),
                challenge.card().expiry());
    }
}
