using BackflushController.Core.Records;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Run
{
    /// <summary>The programmes that the box knows, each with the source of its numbers.</summary>
    public static class ProgrammeCatalogue
    {
        private const long Second = 1000000;

        /// <summary>What the button offers, in order.</summary>
        public static Programme[] ForPeople(ControllerSettings settings)
        {
            Programme[] programmes =
            {
                DetergentBackflush(settings.Preset, settings.FillEnd),
                WaterRinse(settings.FillEnd),
                DeepClean(settings.FillEnd),
                ClearWaterFinish(settings.FillEnd),
                OpenFlush(),
                StallBackflush(),
            };
            bool holds = settings.LeakHoldMicroseconds > 0 && settings.Proof == CycleProof.Sensor;
            for (int i = 0; i < programmes.Length && holds; i++)
            {
                programmes[i] = programmes[i].EndingWithHold(settings.LeakHoldMicroseconds);
            }

            return programmes;
        }

        /// <summary>Detergent backflush with its clear-water rinse.</summary>
        public static Programme DetergentBackflush(DetergentPreset preset, FillEnd fillEnd)
        {
            return new Programme(
                RunKind.DetergentBackflush,
                TextId.DetergentBackflush,
                TextId.DetergentBackflushHint,
                TextId.DoneRinsed,
                PresetCatalogue.StagesOf(preset, fillEnd));
        }

        /// <summary>Water only, daily after service, about three minutes: 10 / 10 x 8 and the handling.</summary>
        public static Programme WaterRinse(FillEnd fillEnd)
        {
            return new Programme(RunKind.WaterRinse, TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, new[]
            {
                Stage.Prompt(TextId.InsertBlindBasket),
                Stage.Water(TextId.WaterCycles, 8, 10, 10, fillEnd),
            });
        }

        /// <summary>
        /// Monthly: detergent cycles, 15 minutes soak, again, clear-water rinse; 20 to 30 minutes in all. The pump does
        /// not start by itself after the soak.
        /// </summary>
        public static Programme DeepClean(FillEnd fillEnd)
        {
            return new Programme(RunKind.DeepClean, TextId.DeepClean, TextId.DeepCleanHint, TextId.DoneRinsed, new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(5, 10, 10, fillEnd),
                Stage.Soak(15 * 60),
                Stage.Prompt(TextId.DoseAgain),
                Stage.Detergent(5, 10, 10, fillEnd),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 5, 10, 10, fillEnd),
            });
        }

        /// <summary>Several backflushes with water only after detergent; 3 to 5 by most texts.</summary>
        public static Programme ClearWaterFinish(FillEnd fillEnd)
        {
            return new Programme(
                RunKind.ClearWaterFinish, TextId.ClearWaterFinish, TextId.ClearWaterFinishHint, TextId.DoneRinsed, new[]
            {
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 5, 10, 10, fillEnd),
            });
        }

        /// <summary>
        /// Portafilter out, pump on and off a few times. Four times 5 s at 8 ml/s are 160 ml into the tray.
        /// </summary>
        public static Programme OpenFlush()
        {
            return new Programme(RunKind.OpenFlush, TextId.OpenFlush, TextId.OpenFlushHint, TextId.DoneFlushed, new[]
            {
                Stage.Prompt(TextId.TakePortafilterOut),
                Stage.Flush(4, 5, 5),
            });
        }

        /// <summary>
        /// Until it goes quiet, then off, then the whoosh. About 20 s after switch-on the pump is quiet on slow
        /// machines (one text), so that is the limit; with 10 s off it keeps the pump's 2 min on, 1 min off.
        /// </summary>
        public static Programme StallBackflush()
        {
            return new Programme(
                RunKind.StallBackflush, TextId.StallBackflush, TextId.StallBackflushHint, TextId.DoneRinsed, new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(6, 20, 10, FillEnd.Stall),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 4, 20, 10, FillEnd.Stall),
            });
        }

        /// <summary>The programme for technicians of this name, made when it is asked for.</summary>
        public static Programme ForService(TextId name, ControllerSettings settings)
        {
            switch (name)
            {
                case TextId.ValveProof: return ValveProof(settings);
                case TextId.TeachIn: return TeachIn(settings);
                case TextId.LeakTest: return LeakTest(settings);
                case TextId.OutputTest: return OutputTest();
                default: return SinglePulse();
            }
        }

        /// <summary>For technicians, from the service menu: one fill of 2 s and its vent.</summary>
        public static Programme SinglePulse()
        {
            return ForTechnicians(
                ProgrammePurpose.Pulse,
                TextId.SinglePulse,
                TextId.DonePulse,
                Stage.Water(TextId.Pulse, 1, 2, 5, FillEnd.Timed));
        }

        /// <summary>For technicians: the valve clicks, a second later the pump runs for half a second.</summary>
        public static Programme OutputTest()
        {
            return ForTechnicians(
                ProgrammePurpose.Pulse,
                TextId.OutputTest,
                TextId.DoneOutputTest,
                Stage.Water(TextId.Pulse, 1, 1, 5, FillEnd.Timed)
                    .With(1, SettingsRules.ShortestFillMicroseconds, 5 * Second));
        }

        /// <summary>
        /// For technicians: two whole cycles, the vent of each proved. Two, because a valve that sticks now and then
        /// may well let the first one go.
        /// </summary>
        public static Programme ValveProof(ControllerSettings settings)
        {
            return ForTechnicians(
                ProgrammePurpose.ValveProof,
                TextId.ValveProof,
                TextId.DoneValveProof,
                Within(settings, Stage.Water(TextId.ValveProof, 2, 10, 10, FillEnd.Timed)));
        }

        /// <summary>
        /// For technicians, with a clean group and a new gasket: four cycles until the stall. The first fills a dry
        /// group and is left out of the times; the other three are averaged.
        /// </summary>
        public static Programme TeachIn(ControllerSettings settings)
        {
            return ForTechnicians(
                ProgrammePurpose.TeachIn,
                TextId.TeachIn,
                TextId.DoneTeachIn,
                Within(settings, Stage.Water(TextId.TeachIn, 4, 20, 10, FillEnd.Stall)));
        }

        /// <summary>For technicians: one fill, then 10 s with the pump off and the group still closed.</summary>
        public static Programme LeakTest(ControllerSettings settings)
        {
            return ForTechnicians(
                ProgrammePurpose.LeakTest,
                TextId.LeakTest,
                TextId.DoneLeakTest,
                Within(settings, Stage.Water(TextId.LeakTest, 1, 10, 10, FillEnd.Timed)).WithHold(10 * Second));
        }

        /// <summary>Nobody chooses the numbers of these, so they keep to the machine's limits by themselves.</summary>
        private static Stage Within(ControllerSettings settings, Stage stage)
        {
            long inRun = settings.RunLimitMicroseconds / stage.Cycles;
            long most = inRun < settings.FillLimitMicroseconds ? inRun : settings.FillLimitMicroseconds;
            long fill = stage.FillMicroseconds;
            return stage.With(stage.Cycles, fill < most ? fill : most, stage.ReleaseMicroseconds);
        }

        private static Programme ForTechnicians(ProgrammePurpose purpose, TextId name, TextId result, Stage stage)
        {
            return new Programme(purpose, name, result, new[] { Stage.Prompt(TextId.InsertBlindBasket), stage });
        }
    }
}
