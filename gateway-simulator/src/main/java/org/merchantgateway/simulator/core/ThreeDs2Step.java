package org.merchantgateway.simulator.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.simulator.card.CardBehaviour.MethodPage;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;
import org.merchantgateway.simulator.card.CardBehaviour.VersionTwo;
import org.merchantgateway.simulator.card.TestCard;

/**
 * An authentication by 3-D Secure 2 under way, from the payment's first request to the challenge's end.
 *
 * @param card without its CVC
 * @param authorisation what the issuer will say once the payer has authenticated: 0 approves
 * @param transaction its ids
 * @param addresses what the payment said of the way back
 * @param done what has happened so far
 * @param app what a payment in an app has more; empty for one in a browser
 * @param result what the ACS has told the 3DS Server of the challenge ({@code RReq}); empty while the payer is at it
 */
public record ThreeDs2Step(
        Card card,
        int authorisation,
        Transaction transaction,
        Addresses addresses,
        Set<Done> done,
        Optional<App> app,
        Optional<TransStatus> result)
        implements PayerStep {

    /**
     * The ids of an authentication, each a UUID.
     *
     * @param id the 3DS Server's, {@code threeDSServerTransId}
     * @param acsId the ACS's, {@code acsTransID}
     * @param dsId the directory server's, {@code dsTransID}: the report's xid
     * @param version of the protocol, such as {@code 2.1.0}
     */
    public record Transaction(String id, String acsId, String dsId, String version) {}

    /**
     * What the payment said of the way back.
     *
     * @param finishUrl where the payer comes back to from the ACS; empty if the gateway ends the payment itself
     * @param notificationUrl where the ACS notifies that its method page has run; empty for the gateway's own address
     * @param windowSize of the challenge, {@code 01} to {@code 05}
     * @param inFrame whether the shop shows the challenge in a frame
     */
    public record Addresses(
            Optional<String> finishUrl, Optional<String> notificationUrl, String windowSize, boolean inFrame) {}

    /**
     * A payment in a shop's app, whose payer has a 3DS SDK and no browser.
     *
     * @param signedContent what the ACS has signed for a challenge; empty before
     */
    public record App(Optional<String> signedContent) {

        /** Without the signed content. */
        @Override
        public String toString() {
            return "App";
        }
    }

    /** What has happened so far. */
    public enum Done {
        /** The 3DS Server's page has read the payer's browser. */
        BROWSER_READ,
        /** The payer's browser has loaded the ACS's method page. */
        METHOD_PAGE_LOADED,
        /** The ACS has notified the gateway's own address that its method page has run. */
        METHOD_NOTIFIED,
        /** The shop, or the gateway's page, has gone on, and the ACS demands a challenge. */
        CHALLENGE_DEMANDED
    }

    public ThreeDs2Step {
        done = Collections.unmodifiableSet(done.isEmpty() ? EnumSet.noneOf(Done.class) : EnumSet.copyOf(done));
    }

    /** How the card behaves. */
    public VersionTwo behaviour() {
        return TestCard.byPan(card.pan().reveal())
                .flatMap(known -> known.behaviour().versionTwo())
                .orElseThrow();
    }

    /** Whether the ACS demands a challenge, which the payer has not come back from. */
    public boolean isChallenge() {
        return done.contains(Done.CHALLENGE_DEMANDED);
    }

    /** Whether the payer pays in an app. */
    public boolean isInApp() {
        return app.isPresent();
    }

    /** Whether the browser has loaded what the first answer asks for. */
    boolean isDeviceChecked() {
        return done.contains(Done.BROWSER_READ)
                && (behaviour().methodPage() == MethodPage.NONE || done.contains(Done.METHOD_PAGE_LOADED));
    }

    ThreeDs2Step with(Done more) {
        Set<Done> all = EnumSet.of(more);
        all.addAll(done);
        return new ThreeDs2Step(card, authorisation, transaction, addresses, all, app, result);
    }

    ThreeDs2Step authorised(int another) {
        return new ThreeDs2Step(card, another, transaction, addresses, done, app, result);
    }

    /** The same in an app, with what the ACS has signed for a challenge. */
    ThreeDs2Step signed(String content) {
        return new ThreeDs2Step(
                card, authorisation, transaction, addresses, done, Optional.of(new App(Optional.of(content))), result);
    }

    /** The same with the ACS's word, of which the first counts. */
    ThreeDs2Step told(TransStatus word) {
        return new ThreeDs2Step(
                card, authorisation, transaction, addresses, done, app, result.or(() -> Optional.of(word)));
    }

    /** Its id alone. */
    @Override
    public String toString() {
        return "ThreeDs2Step[" + transaction.id() + "]";
    }
}
