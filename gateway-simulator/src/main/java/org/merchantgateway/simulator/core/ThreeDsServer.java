package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.simulator.acs.BrowserMessage;
import org.merchantgateway.simulator.card.CardBehaviour.MethodPage;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;

/**
 * The gateway's 3DS Server and the issuer's ACS of 3-D Secure 2, as a payer's browser reaches them. The ACS's word goes from one
 * to the other without the browser: what a browser brings says no more than which authentication it is about.
 */
public final class ThreeDsServer {

    /** The page that reads the payer's browser. */
    public static final String GATHER = "/3dsserver/api/v1/client/gather";

    /** To where that page posts what it has read. */
    public static final String CLIENT = "/3dsserver/api/v1/client";

    /** To where the ACS notifies that its method page has run, where the shop has no address for it. */
    public static final String NOTIFICATION = "/3dsserver/api/v1/method/notification";

    /** The ACS's method page. */
    public static final String METHOD = "/acs/v2/method";

    /** The ACS's challenge. */
    public static final String CHALLENGE = "/acs/v2/challenge";

    /** To where the payer comes back from the ACS, where the shop has no address for it. */
    public static final String RETURN = "/rest/finish3dsVer2.do";

    private final OrderStore orders;
    private final ThreeDs2Payments payments;
    private final Supplier<Instant> now;

    ThreeDsServer(OrderStore orders, ThreeDs2Payments payments, Supplier<Instant> now) {
        this.orders = orders;
        this.payments = payments;
        this.now = now;
    }

    /**
     * The page has read the payer's browser.
     *
     * @return whether there is such an authentication under way
     */
    public boolean browserRead(String transactionId) {
        return noted(transactionId, step -> step.with(ThreeDs2Step.Done.BROWSER_READ));
    }

    /**
     * The payer's browser has loaded the ACS's method page.
     *
     * @param data {@code threeDSMethodData}
     * @return what the page posts to notify that it has run; empty if it never does
     * @throws InvalidRequest if it is no such message, or of no authentication under way
     */
    public Optional<BrowserForm> methodPage(String data) {
        BrowserMessage message = BrowserMessage.read("threeDSMethodData", data);
        String id = message.transactionId();
        String url = message.require("threeDSMethodNotificationURL");
        if (!url.matches("(?i)https?://[^/?#].*")) {
            throw InvalidRequest.of(
                    "threeDSMethodData.threeDSMethodNotificationURL",
                    "must be an address of the web",
                    "got another text");
        }
        if (!noted(id, step -> step.with(ThreeDs2Step.Done.METHOD_PAGE_LOADED))) {
            throw InvalidRequest.of("threeDSMethodData", "must be of an authentication under way", "got another's");
        }
        boolean notifies = under(id)
                .map(ThreeDs2Step::behaviour)
                .filter(card -> card.methodPage() == MethodPage.NOTIFIES)
                .isPresent();
        String notice = BrowserMessage.of("threeDSMethodData", Map.of("threeDSServerTransID", id))
                .packed();
        return notifies ? Optional.of(new BrowserForm(url, Map.of("threeDSMethodData", notice))) : Optional.empty();
    }

    /**
     * The ACS has notified the gateway that its method page has run.
     *
     * @param data {@code threeDSMethodData}
     * @throws InvalidRequest if it is no such message, or of no authentication under way
     */
    public void methodNotified(String data) {
        String id = BrowserMessage.read("threeDSMethodData", data).transactionId();
        if (!noted(id, step -> step.with(ThreeDs2Step.Done.METHOD_NOTIFIED))) {
            throw InvalidRequest.of("threeDSMethodData", "must be of an authentication under way", "got another's");
        }
    }

    /**
     * The order whose payer has come to the ACS.
     *
     * @param creq as the browser posted it
     * @throws InvalidRequest if it is no such message, or not that of a challenge under way
     */
    public PlacedOrder challenged(String creq) {
        BrowserMessage message = BrowserMessage.read("creq", creq);
        message.check("messageType", "CReq");
        PlacedOrder placed = orders.idOfTransaction(message.transactionId())
                .flatMap(orders::find)
                .filter(found -> found.order().isPayable(now.get()))
                .filter(found -> found.threeDs2()
                        .filter(ThreeDs2Step::isChallenge)
                        .filter(step -> !step.isInApp())
                        .filter(step -> step.transaction().id().equals(message.transactionId()))
                        .isPresent())
                .orElseThrow(() -> InvalidRequest.of("creq", "must be of a challenge under way", "got another's"));
        ThreeDs2Step.Transaction transaction = placed.threeDs2().orElseThrow().transaction();
        message.check("acsTransID", transaction.acsId());
        message.check("messageVersion", transaction.version());
        return placed;
    }

    /**
     * The payer has ended the challenge: the ACS tells the 3DS Server how. Its first word counts.
     *
     * @param creq as the browser posted it
     * @param done whether the payer has done all that is asked; the test card says how that ends
     * @return what the ACS makes the browser post to the shop's or the gateway's address
     * @throws InvalidRequest if it is no such message, or not that of a challenge under way
     */
    public BrowserForm answered(String creq, boolean done) {
        ThreeDs2Step step = challenged(creq).threeDs2().orElseThrow();
        TransStatus word = done ? step.behaviour().last() : TransStatus.N;
        noted(step.transaction().id(), under -> under.told(word));
        TransStatus told =
                under(step.transaction().id()).flatMap(ThreeDs2Step::result).orElse(word);
        return new BrowserForm(payments.returnAddress(step), Map.of("cres", cres(step.transaction(), told)));
    }

    /**
     * The payer has ended a challenge in an app, whose SDK speaks to the ACS: the ACS tells the 3DS Server how. Its first
     * word counts.
     *
     * @param acsTransactionId the ACS's id of the authentication
     * @param done whether the payer has done all that is asked; the test card says how that ends
     * @return the order; empty if no challenge in an app has this id
     */
    public Optional<String> answeredInApp(String acsTransactionId, boolean done) {
        Optional<PlacedOrder> found = orders.challengedInApp(acsTransactionId)
                .filter(placed -> placed.order().isPayable(now.get()));
        found.flatMap(PlacedOrder::threeDs2).ifPresent(step -> {
            TransStatus word = done ? step.behaviour().last() : TransStatus.N;
            noted(step.transaction().id(), under -> under.told(word));
        });
        return found.map(PlacedOrder::id);
    }

    private static String cres(ThreeDs2Step.Transaction transaction, TransStatus word) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("threeDSServerTransID", transaction.id());
        members.put("acsTransID", transaction.acsId());
        members.put("challengeCompletionInd", "Y");
        members.put("messageType", "CRes");
        members.put("messageVersion", transaction.version());
        members.put("transStatus", word.name());
        return BrowserMessage.of("cres", members).packed();
    }

    private Optional<ThreeDs2Step> under(String transactionId) {
        return orders.idOfTransaction(transactionId).flatMap(orders::find).flatMap(PlacedOrder::threeDs2);
    }

    private boolean noted(String transactionId, UnaryOperator<ThreeDs2Step> change) {
        Optional<PlacedOrder> found = orders.idOfTransaction(transactionId).flatMap(orders::find);
        return found.filter(placed -> orders.change(
                                placed.merchant(),
                                placed.id(),
                                latest -> changed(latest, transactionId, change),
                                payments::unknown)
                        .threeDs2()
                        .filter(step -> step.transaction().id().equals(transactionId))
                        .isPresent())
                .isPresent();
    }

    private static PlacedOrder changed(PlacedOrder placed, String transactionId, UnaryOperator<ThreeDs2Step> change) {
        return placed.threeDs2()
                .filter(step -> step.transaction().id().equals(transactionId))
                .map(step -> placed.waitingFor(change.apply(step)))
                .orElse(placed);
    }
}
