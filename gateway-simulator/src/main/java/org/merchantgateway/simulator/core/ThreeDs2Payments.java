package org.merchantgateway.simulator.core;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.acs.BrowserMessage;
import org.merchantgateway.simulator.card.CardBehaviour.MethodPage;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/**
 * Authentications by 3-D Secure 2: the first answer, with which the browser is looked at; the second request, to which the
 * issuer says yes, no or a challenge; the end, which goes by what the ACS has told the 3DS Server and by nothing that a browser
 * brings. Works on an order that nobody else changes meanwhile. Source: paymentorder.do, 3ds/continue.do and
 * finish3dsVer2Payment.do; what no source tells is a {@linkplain Variations variation}.
 */
final class ThreeDs2Payments {

    /** What gateways assume for version 2. Source: paymentorder.do, threeDSProtocolVersion. */
    static final String USUAL_VERSION = "2.1.0";

    static final Set<String> VERSIONS = Set.of("1.0.2", USUAL_VERSION, "2.2.0");
    private static final String FULL_SCREEN = "05";
    private static final int LONGEST_URL = 512;
    private static final int NEITHER = 7;

    /** In the form in which EMVCo gives an ACS its number; of none that exists. */
    private static final String ACS_REFERENCE = "3DS_LOA_ACS_SIMU_020200_00000";

    private final Supplier<SimulatorSettings> settings;
    private final URI base;
    private final Ids ids;
    private final Processing processing;

    ThreeDs2Payments(Supplier<SimulatorSettings> settings, URI base, Ids ids, Processing processing) {
        this.settings = settings;
        this.base = base;
        this.ids = ids;
        this.processing = processing;
    }

    private Variations variations() {
        return settings.get().variations();
    }

    /** The address of a page below the gateway's base. */
    String page(String path) {
        return base + path;
    }

    /**
     * Begins an authentication: nothing is authorised yet.
     *
     * @throws Refusal with code 5 if the order cannot be paid, or an address or the version is wrong
     */
    PlacedOrder begin(PlacedOrder placed, Card card, int authorisation, ThreeDsRequest asked, Instant now) {
        FieldLimits limits = limits();
        asked.finishUrl().ifPresent(url -> checkUrl(limits, "finishUrl", url));
        asked.notificationUrl().ifPresent(url -> checkUrl(limits, "methodNotificationUrl", url));
        asked.version().ifPresent(version -> RequestChecks.check(VERSIONS.contains(version), Message.VALUE_INVALID));
        // Sberbank's description knows no such flag: an app is another category of device there
        boolean inApp = asked.sdk().isAsked() && !hasThreeOperations();
        boolean inFrame = RequestChecks.flag(asked.inFrame(), Message.VALUE_INVALID);
        String version =
                asked.version().filter(wanted -> wanted.startsWith("2")).orElse(USUAL_VERSION);
        ThreeDs2Step step = new ThreeDs2Step(
                card,
                authorisation,
                new ThreeDs2Step.Transaction(ids.uuid(), ids.uuid(), ids.uuid(), version),
                new ThreeDs2Step.Addresses(asked.finishUrl(), asked.notificationUrl(), windowSize(placed), inFrame),
                Set.of(),
                Optional.of(new ThreeDs2Step.App(Optional.empty())).filter(app -> inApp),
                Optional.empty());
        return placed.after(placed.order().startAcs(now))
                .in(new OrderStatus(variations().deviceCheckStatus()))
                .waitingFor(step);
    }

    private FieldLimits limits() {
        return FieldLimits.of(settings.get().profile());
    }

    private static void checkUrl(FieldLimits limits, String field, String url) {
        RequestChecks.check(
                limits.admits(field, url, LONGEST_URL) && url.matches("(?i)https?://[^/?#].*"), Message.VALUE_INVALID);
    }

    /** Only Sberbank's description has a parameter for it. */
    private static String windowSize(PlacedOrder placed) {
        return Optional.ofNullable(placed.details().parameters().get("challengeWindowSize"))
                .filter(size -> size.matches("0[1-5]"))
                .orElse(FULL_SCREEN);
    }

    /**
     * Goes on by the whole payment, made again.
     *
     * @param card with which it is paid; it must be the same
     * @param decision the issuer's about it
     * @param asked names the authentication, and has what an app's SDK has made
     * @throws Refusal if the authentication is another one, or the order cannot be paid
     */
    PlacedOrder again(PlacedOrder placed, Card card, Issuer.Decision decision, ThreeDsRequest asked, Instant now) {
        String transactionId = asked.transactionId().orElseThrow();
        if (isEnded(placed, transactionId)) {
            return repeated(placed);
        }
        ThreeDs2Step step = under(placed, transactionId, now);
        check(step.card().pan().equals(card.pan()));
        return goOn(placed, step.authorised(decision.actionCode()), asked.sdk(), now);
    }

    /**
     * Goes on without the card. A payment in an app cannot: the request has no place for what the SDK has made.
     *
     * @param transactionId the authentication; empty where the order alone is named
     * @throws Refusal if the authentication is another one, or the order cannot be paid
     */
    PlacedOrder goOn(PlacedOrder placed, Optional<String> transactionId, Instant now) {
        String id = transactionId.or(placed::transactionId).orElse("");
        return isEnded(placed, id) ? repeated(placed) : goOn(placed, under(placed, id, now), DeviceSdk.NONE, now);
    }

    private PlacedOrder goOn(PlacedOrder placed, ThreeDs2Step step, DeviceSdk sdk, Instant now) {
        if (step.isChallenge()) {
            return repeated(placed);
        }
        if (step.isInApp()) {
            String sdkKey = sdk.checked(limits());
            return decided(placed, step.signed(AcsSignature.of(page(ThreeDsServer.CHALLENGE), sdkKey)), now);
        }
        RequestChecks.check(variations().earlyContinue() || step.isDeviceChecked(), Message.DEVICE_NOT_CHECKED);
        return decided(placed, step, now);
    }

    /** What the issuer says before any challenge. */
    private PlacedOrder decided(PlacedOrder placed, ThreeDs2Step step, Instant now) {
        TransStatus answer = step.behaviour().first();
        return answer == TransStatus.C
                ? placed.after(placed.order().startAcs(now)).waitingFor(step.with(ThreeDs2Step.Done.CHALLENGE_DEMANDED))
                : ended(placed, step, Optional.empty(), actionCode(placed, step, answer), now);
    }

    /**
     * Ends an authentication by the ACS's word.
     *
     * @throws Refusal if it is another one, there is no challenge yet, or the order cannot be paid; where a gateway refuses it,
     *     also if the payer has not come back from the ACS
     */
    PlacedOrder finish(PlacedOrder placed, String transactionId, Instant now) {
        if (isEnded(placed, transactionId)) {
            return repeated(placed);
        }
        ThreeDs2Step step = under(placed, transactionId, now);
        RequestChecks.check(step.isChallenge(), Message.CHALLENGE_NOT_BEGUN);
        RequestChecks.check(
                step.result().isPresent() || !variations().refusesFailedChallenge(), Message.AUTHENTICATION_FAILED);
        int actionCode =
                step.result().map(word -> actionCode(placed, step, word)).orElse(ActionCode.NOT_BACK_FROM_ACS.code());
        return ended(placed, step, step.result(), actionCode, now);
    }

    /** What the processing says once the ACS has. Rejected has no code of its own in the manual's table. */
    private static int actionCode(PlacedOrder placed, ThreeDs2Step step, TransStatus word) {
        boolean full = placed.details().features().contains(Feature.FORCE_FULL_TDS);
        return switch (word) {
            case Y -> step.authorisation();
            case A -> full ? ActionCode.WITHOUT_3DS_FORBIDDEN.code() : step.authorisation();
            case N -> step.isChallenge() ? ActionCode.REFUSED_BY_RREQ.code() : ActionCode.AUTHENTICATION_FAILED.code();
            case R -> ActionCode.AUTHENTICATION_FAILED.code();
            case U, C -> ActionCode.ISSUER_UNABLE.code();
        };
    }

    private PlacedOrder ended(
            PlacedOrder placed, ThreeDs2Step step, Optional<TransStatus> last, int actionCode, Instant now) {
        TransStatus first = step.behaviour().first();
        TransStatus word = last.orElse(first);
        ThreeDs2Step.Transaction transaction = step.transaction();
        Attempt.Authentication authentication = new Attempt.Authentication(
                eci(step.card(), word),
                Optional.of(Acs.cavv(transaction.dsId())).filter(value -> isGood(word)),
                Optional.of(transaction.dsId()),
                Optional.empty(),
                Optional.of(new Attempt.VersionTwo(transaction.id(), transaction.version(), first, last)),
                Optional.empty());
        Attempt attempt = placed.attempt().orElseThrow().with(authentication);
        return processing.decided(placed, step.card(), attempt, actionCode, now);
    }

    private static boolean isGood(TransStatus word) {
        return word == TransStatus.Y || word == TransStatus.A;
    }

    /** Of Visa and others, and of Mastercard and Mir. Source: request parameters of an external 3DS Server, eci. */
    private static int eci(Card card, TransStatus word) {
        if (!isGood(word)) {
            return NEITHER;
        }
        boolean isLow = PaymentSystems.of(card.pan().reveal())
                .filter(Set.of("MASTERCARD", "MIR")::contains)
                .isPresent();
        if (word == TransStatus.Y) {
            return isLow ? 2 : 5;
        }
        return isLow ? 1 : 6;
    }

    private static boolean isEnded(PlacedOrder placed, String transactionId) {
        return placed.threeDs2().isEmpty()
                && placed.ended()
                        .map(Attempt.VersionTwo::transactionId)
                        .filter(transactionId::equals)
                        .isPresent();
    }

    /** The authentication under way that a request names. */
    private ThreeDs2Step under(PlacedOrder placed, String transactionId, Instant now) {
        Optional<ThreeDs2Step> step =
                placed.threeDs2().filter(under -> under.transaction().id().equals(transactionId));
        check(step.isPresent());
        RequestChecks.check(placed.order().isPayable(now), Message.NOT_PAYABLE);
        return step.orElseThrow();
    }

    private void check(boolean isTheAuthentication) {
        if (!isTheAuthentication) {
            throw unknown();
        }
    }

    /** The refusal of an authentication that is not under way. */
    Refusal unknown() {
        return new Refusal(Message.TRANSACTION_UNKNOWN, variations().wrongTransactionCode());
    }

    /** What a repeated request is answered with: what the first was, or a refusal. */
    private PlacedOrder repeated(PlacedOrder placed) {
        RequestChecks.check(variations().repeatsThreeDsAnswers(), Message.NOT_PAYABLE);
        return placed;
    }

    /** What the shop is told of an authentication under way. */
    Attempted.Step told(ThreeDs2Step step, Language language) {
        if (!step.isChallenge()) {
            return step.isInApp() ? sdkAsked(step) : deviceChecked(step);
        }
        return step.app()
                .flatMap(ThreeDs2Step.App::signedContent)
                .<Attempted.Step>map(content -> challengedInApp(step, content, language))
                .orElseGet(() -> challenged(step, language));
    }

    private Attempted.DeviceChecked deviceChecked(ThreeDs2Step step) {
        boolean hasMethodPage = step.behaviour().methodPage() != MethodPage.NONE;
        boolean packsData =
                !hasThreeOperations() || step.addresses().notificationUrl().isPresent();
        String id = step.transaction().id();
        return new Attempted.DeviceChecked(
                id,
                hasThreeOperations()
                        ? Optional.empty()
                        : Optional.of(page(ThreeDsServer.GATHER + "?threeDSServerTransID=" + id)),
                Optional.of(page(ThreeDsServer.METHOD)).filter(any -> hasMethodPage),
                Optional.of(methodData(step)).filter(any -> hasMethodPage && packsData),
                Optional.empty());
    }

    /** An app has no browser that could load a page. Source: BPC's description of its 3DS SDK, first answer. */
    private static Attempted.DeviceChecked sdkAsked(ThreeDs2Step step) {
        return new Attempted.DeviceChecked(
                step.transaction().id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AcsSignature.sdkKey()));
    }

    private static Attempted.SdkChallenged challengedInApp(ThreeDs2Step step, String signedContent, Language language) {
        ThreeDs2Step.Transaction transaction = step.transaction();
        return new Attempted.SdkChallenged(
                ActionCode.info(ActionCode.APPROVED.code(), language),
                transaction.id(),
                transaction.acsId(),
                ACS_REFERENCE,
                signedContent,
                transaction.dsId());
    }

    /** Whether the gateway is of Sberbank's kind, which has no 3DS Server's page. Source: its description. */
    boolean hasThreeOperations() {
        Profile profile = settings.get().profile();
        return profile.has(RestRequest.FINISH_3DS_METHOD) && !profile.has(RestRequest.CONTINUE_3DS);
    }

    private String methodData(ThreeDs2Step step) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("threeDSServerTransID", step.transaction().id());
        members.put(
                "threeDSMethodNotificationURL",
                step.addresses().notificationUrl().orElseGet(() -> page(ThreeDsServer.NOTIFICATION)));
        return BrowserMessage.of("threeDSMethodData", members).packed();
    }

    private Attempted.CReqChallenged challenged(ThreeDs2Step step, Language language) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("threeDSServerTransID", step.transaction().id());
        members.put("messageType", "CReq");
        members.put("messageVersion", step.transaction().version());
        members.put("acsTransID", step.transaction().acsId());
        members.put("challengeWindowSize", step.addresses().windowSize());
        return new Attempted.CReqChallenged(
                ActionCode.info(ActionCode.APPROVED.code(), language),
                step.transaction().id(),
                page(ThreeDsServer.CHALLENGE),
                BrowserMessage.of("creq", members).packed(),
                returnAddress(step));
    }

    /** Where the payer comes back to from the ACS. */
    String returnAddress(ThreeDs2Step step) {
        return step.addresses().finishUrl().orElseGet(() -> page(ThreeDsServer.RETURN));
    }
}
