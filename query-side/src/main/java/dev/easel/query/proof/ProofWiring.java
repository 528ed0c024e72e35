package dev.easel.query.proof;

import dev.easel.engine.RawLog;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.SchemaMigration;
import dev.easel.platform.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the proof, which needs a log without gaps: the engine's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "easel.engine", havingValue = "lanes", matchIfMissing = true)
public class ProofWiring {

    @Bean
    SchemaMigration proofSchema() {
        return new SchemaMigration(40, "proof");
    }

    @Bean
    ProofSettings proofSettings(Environment environment) {
        return ProofSettings.from(environment);
    }

    @Bean
    HeadBook headBook(JdbcClient db) {
        return new HeadBook(db);
    }

    @Bean
    SigningKeys signingKeys(JdbcClient db, Settings settings, ProofSettings proof) {
        return new SigningKeys(db, new KeyBox(settings.authSecret()), proof.keyAge());
    }

    @Bean
    HeadArchive headArchive(ObjectStore store, JsonMapper json, ProofSettings proof) {
        return new HeadArchive(store, json, proof.archive());
    }

    @Bean
    Sealer sealer(
            RawLog log,
            HeadBook book,
            SigningKeys keys,
            ProofSettings proof,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Sealer(log, book, keys, proof, new TransactionTemplate(transactions), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    SealWorker sealWorker(Sealer sealer, HeadBook book, HeadArchive archive) {
        return new SealWorker(sealer, book, archive);
    }

    @Bean
    ProofFigures proofFigures(Sealer sealer, HeadBook book, MeterRegistry meters) {
        return new ProofFigures(sealer, book, meters);
    }

    @Bean
    ProofReads proofReads(
            Sealer sealer,
            SealWorker worker,
            HeadBook book,
            SigningKeys keys,
            HeadArchive archive,
            RawLog log,
            ProofSettings proof) {
        return new ProofReads(sealer, worker, book, keys, archive, log, proof);
    }

    @Bean
    PublicProofReads publicProofReads(HeadBook book, SigningKeys keys, HeadArchive archive) {
        return new PublicProofReads(book, keys, archive);
    }

    @Bean
    ReceiptReads receiptReads(JdbcClient db, RawLog log, HeadBook book, SigningKeys keys, EaselPosition position) {
        return new ReceiptReads(new EntryPlaces(db), new Receipts(log, book, keys), position);
    }

    @Bean
    Export proofExport(RawLog log, HeadBook book, SigningKeys keys, HeadArchive archive, JsonMapper json) {
        return new Export(log, book, keys, archive, json);
    }

    @Bean
    ExportReads exportReads(Export export, HeadBook book, HeadArchive archive) {
        return new ExportReads(export, book, archive);
    }
}
