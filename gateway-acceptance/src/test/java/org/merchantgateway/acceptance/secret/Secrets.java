package org.merchantgateway.acceptance.secret;

import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;

/**
 * All that one run must keep to itself. Two of them are alike in what may be seen: in lengths, and in the first six and last
 * four digits of the card's number.
 *
 * @param pan a card's number
 * @param cvc its code
 * @param password the merchant's
 * @param token the merchant's
 * @param paReq Base64
 * @param paRes Base64
 * @param walletToken Base64
 * @param callbackKey the merchant's
 */
record Secrets(
        String pan,
        String cvc,
        String password,
        String token,
        String paReq,
        String paRes,
        String walletToken,
        String callbackKey) {

    /** Digits, and texts full of what a form, JSON and XML have to escape. */
    static final Secrets ONE = new Secrets(
            "5555559203718823",
            "917",
            "pa55\"w/rd<of>&the+shop'1\\ %é",
            "t0ken\"of<the>&shop+and/more='7'\\ %ü",
            "cGFSZXEvb2YrdGhlL2ZpcnN0K3BheWVyPz8/",
            "cGFSZXMvb2YrdGhlL2ZpcnN0K3BheWVyPz8/",
            "d2FsbGV0L29mK3RoZS9maXJzdCtwYXllcj8/",
            "key\"of<callbacks>&the+first/shop'1\\");

    static final Secrets OTHER = ONE.others(1);

    /** Others: with as many letters and digits in the same places. */
    Secrets others(long seed) {
        Twins twins = new Twins(seed);
        return new Secrets(
                twins.pan(pan),
                twins.digits(cvc),
                twins.text(password),
                twins.text(token),
                twins.base64(paReq),
                twins.base64(paRes),
                twins.base64(walletToken),
                twins.text(callbackKey));
    }

    /** What is searched for by its name; a CVC's three digits may stand in any id, so it is only compared. */
    Map<String, String> searchable() {
        Map<String, String> byName = new LinkedHashMap<>();
        byName.put("PAN", pan);
        byName.put("password", password);
        byName.put("token", token);
        byName.put("PaReq", paReq);
        byName.put("PaRes", paRes);
        byName.put("wallet's token", walletToken);
        byName.put("callback key", callbackKey);
        return byName;
    }

    Credentials login() {
        return new Credentials.Login(new UserName("shop"), Password.of(password));
    }

    Credentials byToken() {
        return new Credentials.ByToken(Token.of(token));
    }

    Secrets withPan(String another) {
        return new Secrets(another, cvc, password, token, paReq, paRes, walletToken, callbackKey);
    }

    /** Without a value: a test's report is a report. */
    @Override
    public String toString() {
        return this == ONE ? "the one" : this == OTHER ? "the other" : "others";
    }
}
