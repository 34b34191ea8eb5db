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
    private final Processing processing;
    private final ThreeDs2Payments threeDs2;

    PaymentAttempts(Supplier<SimulatorSettings> settings, URI base, Ids ids, BindingStore bindings) {
        this.settings = settings;
        this.base = base;
        this.ids = ids;
        this.processing = new Processing(settings, ids, bindings);
        this.threeDs2 = new ThreeDs2Payments(settings, base, ids, processing);
    }

    /** Its authentications by 3-D Secure 2. */
    ThreeDs2Payments threeDs2() {
        return threeDs2;
    }

    /**
     * Begins an attempt, or goes on with one; unless the payer has to do something, it is over at once.
     *
     * @param made the shop's own authentication of the payer
     * @throws Refusal if the order cannot be paid
     */
    PlacedOrder attempt(
            PlacedOrder placed,
            PaymentMethod method,
            ThreeDsRequest threeDs,
            Optional<OwnAuthentication> made,
            Instant now) {
        return made.map(own -> authenticated(placed, method, own, now))
                .orElseGet(() -> unauthenticated(placed, method, threeDs, now));
    }

    /** The shop has authenticated the payer itself: it is over at once. */
    private PlacedOrder authenticated(PlacedOrder placed, PaymentMethod method, OwnAuthentication own, Instant now) {
        Card card = method.card();
        int actionCode = own.satisfies(placed.details().features())
                ? Issuer.decideAuthenticated(card, YearMonth.from(now.atZone(zone())))
                : ActionCode.WITHOUT_3DS_FORBIDDEN.code();
        return processing.decided(placed, card, Attempt.of(method).with(own.told()), actionCode, now);
    }

    private PlacedOrder unauthenticated(PlacedOrder placed, PaymentMethod method, ThreeDsRequest threeDs, Instant now) {
        Card card = method.card();
        Issuer.Decision decision = Issuer.decide(card, placed.details().features(), YearMonth.from(now.atZone(zone())));
        if (threeDs.transactionId().isPresent()) {
            return threeDs2.again(placed, card, decision, threeDs, now);
        }
        Attempt attempt = Attempt.of(method);
        return switch (decision.when()) {
            case NOW -> processing.decided(placed, card, attempt, decision.actionCode(), now);
            case AFTER_ACS ->
                placed.after(placed.order().startAcs(now))
                        .with(attempt)
                        .waitingFor(new Challenge(method.cardWithoutCvc(), ids.xid(), decision.actionCode()));
            case AFTER_VERSION_2 ->
                threeDs.isPossible()
                        ? threeDs2.begin(
                                placed.with(attempt), method.cardWithoutCvc(), decision.actionCode(), threeDs, now)
                        : processing.decided(placed, card, attempt, ActionCode.THREE_DS_IMPOSSIBLE.code(), now);
        };
    }

    /** The zone of the gateway's own clock. */
    private ZoneId zone() {
        return settings.get().profile().zone(ZonedTime.ANSWER);
    }

    /**
     * Ends an authentication by 3-D Secure 1.
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
            return processing.decided(placed, challenge.card(), attempt, ActionCode.PARES_INVALID.code(), now);
        }
        if (!response.get().xid().equals(challenge.xid())) {
            return processing.decided(placed, challenge.card(), attempt, ActionCode.XID_MISMATCH.code(), now);
        }
        Authentication status = response.get().status();
        boolean full = placed.details().features().contains(Feature.FORCE_FULL_TDS);
        int actionCode = switch (status) {
            case Y -> challenge.authorisation();
            case A -> full ? ActionCode.WITHOUT_3DS_FORBIDDEN.code() : challenge.authorisation();
            case N -> ActionCode.AUTHENTICATION_FAILED.code();
            case U -> ActionCode.ACS_UNABLE.code();
        };
        Attempt.Authentication authentication = new Attempt.Authentication(
                eci(status),
                response.get().cavv(),
                Optional.of(challenge.xid()),
                Optional.of(status.name()),
                Optional.empty(),
                Optional.empty());
        return processing.decided(placed, challenge.card(), attempt.with(authentication), actionCode, now);
    }

    /** Ends an order whose payer has left; one that cannot be paid any more stays as it is. */
    PlacedOrder leave(PlacedOrder placed, Instant now) {
        Order order = placed.order();
        return order.isPayable(now)
                ? placed.after(order.declineAttempt(
                                now,
                                ActionCode.LEFT.code(),
                                settings.get().orderRules().withMaxAttempts(1)))
                        .waitingForNobody()
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
        return waiting(placed, language, now).<Attempted>map(step -> step).orElseGet(() -> over(placed, language, now));
    }

    /** What the payer has to do first, if anything. */
    Optional<Attempted.Step> waiting(PlacedOrder placed, Language language, Instant now) {
        return challenged(placed, language, now)
                .<Attempted.Step>map(challenge -> challenge)
                .or(() -> placed.threeDs2().map(step -> threeDs2.told(step, language)));
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
                        : Optional.empty(),
                placed.ended().isPresent());
    }

    /** The way to the ACS of 3-D Secure 1, if the payer has to go there. */
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
