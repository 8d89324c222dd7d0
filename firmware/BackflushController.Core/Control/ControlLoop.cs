using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// The loop that everything runs in. Each tick has an absolute actuation time, at which its outputs take effect:
    /// <code>
    ///   start = actuation - Lead       actuation                                        next start
    ///     | sample | step | gate | hold | drive | beat | report | panel + sample | rest ... |
    /// </code>
    /// Inputs are sampled and the outputs computed before the actuation time; when they change, the loop holds, polling
    /// the microsecond clock, and drives them at the actuation time itself. So a pump edge is as exact as one poll and
    /// one pin write, whatever the interpreter took to compute it. When nothing changes there is nothing to be exact
    /// about and the loop does not hold.
    /// <para>
    /// This loop and its helpers are the only ones that ask the board for the time. What the step wishes goes to the
    /// output gate, which alone drives. A tick that came through all its checkpoints ends with a heartbeat.
    /// </para>
    /// <para>
    /// A collection of garbage blocks the chip for 10 ms (an estimate). The step leaves none, and of what the rest of a
    /// tick leaves the loop collects on its own where nothing waits for it: so no edge does.
    /// </para>
    /// </summary>
    public sealed class ControlLoop
    {
        /// <summary>What decides.</summary>
        public readonly Controller Controller;

        /// <summary>What drives.</summary>
        public readonly OutputGate Gate;

        /// <summary>The panel as it is kept.</summary>
        public readonly Panel Panel;

        /// <summary>When the ticks are.</summary>
        public readonly TickSchedule Schedule = new TickSchedule();

        /// <summary>The sample is taken this much early rather than late after another piece of work.</summary>
        private const long SampleSlackMicroseconds = 2000;

        /// <summary>
        /// Two of: draw a tile, draw its neighbour, send their page. A whole new screen takes 280 ms, and twice as long
        /// on a chip that needs 3 us for an instruction. A third piece would keep the sample in mid-tick waiting.
        /// </summary>
        private const int PiecesPerTick = 2;

        /// <summary>
        /// Garbage is collected at least so often: the pages that the panel is sent leave up to 6 KB a second, and the
        /// smallest heap has some 20 KB to spare. Both are estimates.
        /// </summary>
        private const long CollectionMicroseconds = 2000000;

        /// <summary>No edge is due for so long after a collection.</summary>
        private const long RoomForCollectionMicroseconds = 100000;

        /// <summary>After a transition the samples tell most: a whoosh is over by then.</summary>
        private const long WhooshMicroseconds = 1000000;

        /// <summary>
        /// Work at the panel is over by then, counted from the beginning of a tick without its hold. A tick may begin
        /// early, since a rest takes 10 ms or nothing; that does not make it longer. What comes before and after takes
        /// what is left.
        /// </summary>
        private const long WorkMicroseconds = Inputs.TickMicroseconds - 2500;

        /// <summary>The sample in mid-tick takes less.</summary>
        private const long SampleMicroseconds = 1500;

        private readonly IBoard _board;
        private readonly InputSampler _sampler;
        private readonly Outputs _wanted = new Outputs();
        private readonly TickCheckpoints _checkpoints = new TickCheckpoints();
        private readonly LoopSupervisor _supervisor = new LoopSupervisor();
        private readonly Heartbeat _heartbeat;
        private readonly RecordSaver _saver;

        private long _beganAt;
        private long _actuationAt;
        private long _collectedAt = -CollectionMicroseconds;

        /// <summary>A loop on this board; reads what the box remembers from its slots.</summary>
        /// <param name="board">The board.</param>
        /// <param name="outcome">
        /// What the settings file came to. With errors nothing but the service menu starts anything.
        /// </param>
        /// <param name="programmes">What the button offers.</param>
        public ControlLoop(IBoard board, SettingsOutcome outcome, Programme[] programmes)
        {
            RecordStore store = new RecordStore(board);
            BoxRecord record = new BoxRecord();
            Logbook logbook = new Logbook(record, store.Load(record));
            if (record.HadSettings && !outcome.HasFile)
            {
                outcome = SettingsFile.Read(new byte[0], SettingsFile.Gone);
            }

            record.HadSettings = outcome.HasFile;
            ControllerSettings settings = outcome.Settings;
            _board = board;
            _sampler = new InputSampler(board);
            Gate = new OutputGate(board, new GateLimits(settings), _checkpoints);
            _heartbeat = new Heartbeat(board, _checkpoints, _supervisor);
            Controller = new Controller(outcome, new ProgrammeMenu(programmes, settings), logbook);
            Controller.Status.RuntimeVersion = board.RuntimeVersion();
            _saver = new RecordSaver(store, logbook, Controller);
            ILayout layout = new TallLayout();
            if (settings.Panel == PanelKind.Ssd1306Flat)
            {
                layout = new FlatLayout();
            }

            Panel = new Panel(board, layout, settings.Language);
        }

        /// <summary>
        /// Runs until the power goes. What was left of starting up is collected first: there is too much of it for the
        /// first tick that has something to draw.
        /// </summary>
        public void Run()
        {
            _board.CollectGarbage();
            Start();
            while (true)
            {
                Tick();
                WorkBetweenTicks();
            }
        }

        /// <summary>
        /// The next tick starts now, right after one of the chip's time steps, so that a rest ends where a tick starts.
        /// </summary>
        public void Start()
        {
            _board.Rest();
            Schedule.Restart(_board.NowMicroseconds());
        }

        /// <summary>One tick.</summary>
        public void Tick()
        {
            TickSchedule schedule = Schedule;
            InputSampler sampler = _sampler;
            sampler.RestUntil(schedule.StartsAt);
            Begin();
            sampler.Complete();
            RunState state = Controller.Run.State;
            if (state == RunState.RailRising || state == RunState.RailFalling)
            {
                Controller.Run.CutOff.See(_board.ReadCutOff());
            }

            _checkpoints.Pass(TickCheckpoint.Sampled);

            _actuationAt = schedule.ActuationAt;
            Controller.Step(_actuationAt, sampler.Inputs, Gate.Trip, _wanted);
            if (Controller.Service.Page != null)
            {
                _wanted.Enable |= Controller.TestsEnableRelay;
            }

            _checkpoints.Pass(TickCheckpoint.Stepped);
            sampler.Clear();

            Actuate();
            _heartbeat.EndTick(Controller.NeedsRail);
            Controller.Report(_actuationAt);

            long midTick = schedule.StartsAt + (Inputs.TickMicroseconds / Inputs.SamplesPerTick);
            schedule.Advance(Controller.Run.Context.Deadline);
            long end = _beganAt + WorkMicroseconds;
            WorkAtPanel(midTick, schedule.StartsAt < end ? schedule.StartsAt : end);
        }

        /// <summary>
        /// Between ticks: writes the record when there is something new, works out what people choose, and collects
        /// garbage: in the valve's lead, on entering a state in which nothing runs, and every two seconds. Each takes
        /// most of a tick or more, so the ticks are scheduled anew after it; a deadline of the run stays where it is.
        /// </summary>
        public void WorkBetweenTicks()
        {
            if (_saver.Save(_actuationAt))
            {
                Start();
            }

            if (Controller.Chooser.IsAwake && Controller.Choose(_actuationAt))
            {
                Panel.Speak(Controller.Status.Settings.Settings.Language);
                Start();
            }

            FaultContext context = Controller.Run.Context;
            bool begins = context.EnteredAt > _collectedAt
                && (RunStates.Rests(Controller.Run.State) || context.Phase == CyclePhase.Lead);
            bool isDue = begins
                || (_actuationAt - _collectedAt >= CollectionMicroseconds
                    && _actuationAt - context.EnteredAt > WhooshMicroseconds);
            if (isDue && context.Deadline - _actuationAt > RoomForCollectionMicroseconds)
            {
                _collectedAt = _actuationAt;
                _board.CollectGarbage();
                Start();
            }
        }

        private void Begin()
        {
            _checkpoints.Begin();
            _beganAt = _board.NowMicroseconds();
            _supervisor.Note(Schedule.Begin(_beganAt));
            if (_supervisor.IsOverrun)
            {
                Gate.Cut(GateTrip.LoopOverruns);
            }
        }

        /// <summary>
        /// A trip of the gate is over when the person has acknowledged it and the run is back at its beginning.
        /// </summary>
        private void Actuate()
        {
            if (Controller.Run.State == RunState.Ready)
            {
                Gate.Reset();
            }

            Gate.Renew(_actuationAt, _wanted);
            if (Gate.Decide(_actuationAt))
            {
                HoldUntil(_actuationAt);
            }

            Gate.Actuate();
        }

        /// <summary>
        /// The rest of a tick: work at the panel, and in between the sample of the sensor in mid-tick.
        /// </summary>
        /// <param name="sampleAt">When the sensor is to be sampled, microseconds.</param>
        /// <param name="end">When the work is to be over.</param>
        private void WorkAtPanel(long sampleAt, long end)
        {
            bool sampled = false;
            bool works = true;
            end -= SampleMicroseconds;
            for (int i = 0; i < PiecesPerTick && works; i++)
            {
                long now = _board.NowMicroseconds();
                if (!sampled && now >= sampleAt - SampleSlackMicroseconds)
                {
                    sampled = true;
                    _sampler.SampleSensor();
                    now = _board.NowMicroseconds();
                    end += SampleMicroseconds;
                }

                works = now < end - Panel.PieceMicroseconds && Panel.Work(now, Controller.Status);
            }

            if (!sampled)
            {
                // A rest ends up to 7.5 ms early: the two samples of a tick would be of nearly the same moment and the
                // next ones far apart, and a hum would not cancel out of them.
                _sampler.RestUntil(sampleAt);
                HoldUntil(sampleAt - SampleSlackMicroseconds);
                _sampler.SampleSensor();
            }
        }

        private void HoldUntil(long actuationAt)
        {
            long now = _board.NowMicroseconds();
            if (now < actuationAt)
            {
                // What is only waited for leaves as much time for the panel.
                _beganAt += actuationAt - now;
            }

            while (now < actuationAt)
            {
                now = _board.NowMicroseconds();
            }
        }
    }
}
