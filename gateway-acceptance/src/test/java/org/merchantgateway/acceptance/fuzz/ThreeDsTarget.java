package org.merchantgateway.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.acs.AuthenticationResponse;
import org.merchantgateway.web.threeds.ChallengeRequest;
import org.merchantgateway.web.threeds.ChallengeResponse;
import org.merchantgateway.web.threeds.MethodData;

/** What a payer's browser carries between gateway and ACS: the text, the zlib stream in it, or the XML in
 * that; of version 2, the text or the JSON in it. */
final class ThreeDsTarget implements Target {

    @Override
    public void take(byte[] input) {
        isReadOrRefused(new String(input, StandardCharsets.ISO_8859_1));
        isReadOrRefused(Base64.getEncoder().encodeToString(input));
        isReadOrRefused(Base64.getEncoder().encodeToString(deflated(input)));
        isReadOrRefused(Base64.getUrlEncoder().encodeToString(input));
    }

    private static void isReadOrRefused(String text) {
        refusesAtTheMost(() -> PaReq.of(text).xml());
        refusesAtTheMost(() -> PaRes.of(text).xml());
        refusesAtTheMost(() -> Acs.answer(PaReq.of(text)).reveal());
        refusesAtTheMost(() -> AuthenticationResponse.of(PaRes.of(text)).toString());
        refusesAtTheMost(() -> MethodData.of(text).notificationUrl());
        refusesAtTheMost(() -> ChallengeRequest.of(text).window());
        refusesAtTheMost(() -> ChallengeResponse.of(text).claimedStatus());
    }

    private static void refusesAtTheMost(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidRequest refused) {
            Planted.isNotIn(refused);
        }
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
