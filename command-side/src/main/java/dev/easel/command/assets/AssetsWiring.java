package dev.easel.command.assets;

import dev.easel.command.platform.SentPictures;
import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.AssetViews;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.HeavyWork;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.PictureMemory;
import dev.easel.platform.Settings;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires assets. */
@Configuration(proxyBeanMethods = false)
public class AssetsWiring {

    @Bean
    ConfigurerModule assetAggregates() {
        return configurer -> configurer.configureAggregate(AggregateRuntime.configure(Asset.class));
    }

    @Bean
    AssetTexts assetTexts(JdbcClient db) {
        return new AssetTexts(db);
    }

    @Bean
    OwnAssets ownAssets(Commands commands) {
        return new OwnAssets(commands);
    }

    @Bean
    AssetAnswers assetAnswers(AssetViews views, AssetTexts texts) {
        return new AssetAnswers(views, texts);
    }

    /** Two pictures at a time, as far as there is memory for both. */
    @Bean(destroyMethod = "close")
    HeavyWork decoding() {
        return new HeavyWork("decoding", 2, Duration.ofSeconds(20));
    }

    @Bean
    PictureReader pictureReader(PictureMemory memory, Settings settings) {
        var limits = settings.limits();
        return new PictureReader(PictureLimits.of(limits.uploadTypes(), limits.imageBytes()), memory);
    }

    @Bean
    UploadCheck uploadCheck(
            Commands commands,
            ObjectStore store,
            AssetTexts texts,
            PictureReader reader,
            @Qualifier("decoding") HeavyWork decoding,
            Clock clock) {
        return new UploadCheck(commands, store, new PictureFiles(store), texts, reader, decoding, clock);
    }

    @Bean
    SentPictures sentPictures(
            Commands commands,
            ObjectStore store,
            AssetTexts texts,
            PictureReader reader,
            @Qualifier("decoding") HeavyWork decoding,
            Clock clock) {
        return new InlinePictures(commands, new PictureFiles(store), texts, reader, decoding, clock);
    }

    @Bean
    UploadEndpoints uploadEndpoints(
            Commands commands,
            OwnAssets assets,
            UploadCheck check,
            AssetTexts texts,
            AssetAnswers answers,
            ObjectStore store,
            Settings settings,
            EaselPosition position,
            Clock clock) {
        return new UploadEndpoints(commands, assets, check, texts, answers, store, settings.limits(), position, clock);
    }

    @Bean
    KeptOutputs keptOutputs(Commands commands, OwnAssets assets, ObjectStore store, AssetTexts texts, Clock clock) {
        return new KeptOutputs(commands, assets, store, texts, clock);
    }

    @Bean
    Publishing publishing(Commands commands, ObjectStore store, AssetTexts texts, Clock clock) {
        return new Publishing(commands, store, texts, clock);
    }

    @Bean
    AssetEndpoints assetEndpoints(
            OwnAssets assets,
            KeptOutputs outputs,
            Publishing publishing,
            AssetTexts texts,
            AssetAnswers answers,
            EaselPosition position) {
        return new AssetEndpoints(assets, outputs, publishing, texts, answers, position);
    }
}
