package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.AuthenticationRequest;
import org.merchantgateway.simulator.card.TestCard;

/** A PaRes comes from the payer's browser: it may say anything, and never more than that an attempt has failed. */
class HostilePaResTest {

    private static final String OPENING = "<ThreeDSecure><Message id='m'><PARes><version>1.0.2</version>";
    private static final String CLOSING = "</PARes></Message></ThreeDSecure>";

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** What stands in the message; the first is a good one. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "<Purchase><xid>XID</xid></Purchase><TX><status>Y</status></TX>,                0",
        "<Purchase><xid> XID </xid></Purchase><TX><status> Y </status><x/></TX><y/>,    0",
        "<Purchase><xid>XID</xid></Purchase><TX><status>y</status></TX>,                -2005",
        "<Purchase><xid>XID</xid></Purchase><TX><status>YES</status></TX>,              -2005",
        "<Purchase><xid>XID</xid></Purchase><TX><status></status></TX>,                 -2005",
        "<Purchase><xid>XID</xid></Purchase>,                                           -2005",
        "<Purchase/><TX><status>Y</status></TX>,                                        -2005",
        "<Purchase><xid>XID</xid></Purchase><TX><status>Y</status><eci>many</eci></TX>, -2005",
        "<Purchase><xid>xxx</xid></Purchase><TX><status>Y</status></TX>,                -2010",
        "<Purchase><xid>XID</xid></Purchase><TX><status>Y</TX>,                         -2005",
        "<Purchase><xid>XID</xid></Purchase><TX><status>&e;</status></TX>,              -2005",
        "DEEP,                                                                          -2005",
        "LONG,                                                                          -2005",
        "DOCTYPE,                                                                       -2005",
        "OTHER,                                                                         -2005",
    })
    void failsTheAttemptAtTheMost(String content, String actionCode) {
        for (Wire wire : Wire.values()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
            PaReq paReq = PaReq.of(shop.pay(id, TestCard.VISA_ENROLLED).get("paReq"));
            String xml = message(content)
                    .replace("XID", AuthenticationRequest.of(paReq).xid());

            assertThat(shop.send("finish3dsPayment", Map.of("mdOrder", id, "paRes", packed(xml)))
                            .code())
                    .isEqualTo("0");
            assertThat(shop.status(id).fields())
                    .containsEntry("actionCode", actionCode)
                    .containsEntry("orderStatus", actionCode.equals("0") ? "2" : "6");
        }
    }

    private static String message(String content) {
        String good = "<Purchase><xid>XID</xid></Purchase><TX><status>Y</status></TX>";
        return switch (content) {
            case "DEEP" -> OPENING + "<a>".repeat(8_000) + "</a>".repeat(8_000) + CLOSING;
            case "LONG" -> OPENING + good + " ".repeat(10_000_000) + CLOSING;
            case "DOCTYPE" -> "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + OPENING + good + CLOSING;
            case "OTHER" -> (OPENING + good + CLOSING).replace("ThreeDSecure", "TwoDSecure");
            default -> OPENING + content + CLOSING;
        };
    }

    private static String packed(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
