using BackflushController.Core.Choices;
using BackflushController.Core.Interaction;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>What the service menu has.</summary>
    public static class ServiceLines
    {
        /// <summary>The lines, in order.</summary>
        /// <param name="outcome">What the settings file came to.</param>
        /// <param name="run">What the programmes are started in.</param>
        /// <param name="logbook">What is shown, and where steps of the commissioning are noted.</param>
        /// <param name="care">Takes the work that was done.</param>
        /// <param name="chirp">What the buzzer says.</param>
        /// <param name="chooser">What people chose on the box.</param>
        /// <param name="code">Makes the proof of a run.</param>
        public static ServiceLine[] Of(
            SettingsOutcome outcome,
            BackflushRun run,
            Logbook logbook,
            MaintenanceTracker care,
            Chirp chirp,
            Chooser chooser,
            ProofCode code)
        {
            return new ServiceLine[]
            {
                new ProgrammeLine(TextId.SinglePulse, run, outcome),
                new ProgrammeLine(TextId.ValveProof, run, outcome),
                new ProgrammeLine(TextId.TeachIn, run, outcome),
                new ProgrammeLine(TextId.LeakTest, run, outcome),
                new ProgrammeLine(TextId.OutputTest, run, outcome),
                new HeartbeatPage(logbook),
                new ButtonPage(logbook),
                new BuzzerLine(chirp, logbook),
                new TestPicturePage(logbook),
                new SensorPage(logbook),
                new CountersPage(logbook),
                new LastRunsPage(logbook, new ProofPage(code, logbook, outcome.Settings.Box)),
                new TrendPage(logbook),
                new WorkPage(logbook, care),
                new SettingsPage(outcome, chooser),
                new AboutPage(logbook),
                new LeaveLine(),
            };
        }
    }
}
