using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// The loop that everything runs in. Each tick has an absolute moment at which its outputs take effect:
    /// <code>
    ///   start = moment - Lead        moment                                    next start
    ///     | sample | step | gate | hold | drive | display pieces | sample | rest ..|
    /// </code>
    /// Inputs are sampled and the outputs computed ahead of the moment; when they change, the loop holds, polling the
    /// microsecond clock, and drives them at the moment itself. A pump edge is so as exact as one poll and one pin
    /// write, whatever the interpreter took to compute it. When nothing changes there is nothing to be exact about and
    /// the loop does not hold.
    /// <para>
    /// Moments are 20 ms apart, each reckoned from the one before; a deadline of the run that does not lie on that grid
    /// becomes a moment itself. This class is the one place that asks the board for the time.
    /// </para>
    /// <para>
    /// What the step wishes goes to the output gate, which alone drives. A tick that came through all its stations ends
    /// with a heartbeat.
    /// </para>
    /// </summary>
    public sealed class ControlLoop
    {
        /// <summary>
        /// A tick starts this much before its moment: sampling, looking and the step take 4 ms together.
        /// </summary>
        public const long LeadMicroseconds = 10000;

        /// <summary>A tick that starts later than this before its moment is late.</summary>
        public const long ShortestLeadMicroseconds = 5000;

        /// <summary>
        /// Rest is taken only while it ends no later than this after what it waits for. It keeps the loop from staying
        /// awake for 10 ms because a time step ends a little too late, as it does behind the look in mid-tick.
        /// </summary>
        public const long RestSlackMicroseconds = 2500;

        /// <summary>
        /// The look in mid-tick is taken this much early rather than late behind another piece of the panel's work.
        /// </summary>
        private const long SampleSlackMicroseconds = 2000;

        /// <summary>
        /// Draw one page, send one page: a whole new screen takes 160 ms, and a tick stays well below 20.
        /// </summary>
        private const int PanelPiecesPerTick = 2;

        private readonly IBoard _board;
        private readonly Controller _controller;
        private readonly Panel _panel;
        private readonly BoxRecord _record = new BoxRecord();
        private readonly RecordStore _store;
        private readonly Inputs _inputs = new Inputs();
        private readonly Outputs _wanted = new Outputs();
        private readonly TickCheckpoints _checkpoints = new TickCheckpoints();
        private readonly LoopSupervisor _supervisor = new LoopSupervisor();
        private readonly Heartbeat _heartbeat;
        private readonly OutputGate _gate;

        private long _actuationAt;
        private int _sensorSamples;

        /// <summary>A loop on this board; reads what the box remembers from its slots.</summary>
        /// <param name="board">The board.</param>
        /// <param name="settings">What was chosen for the machine and its people.</param>
        /// <param name="programmes">What the button offers.</param>
        public ControlLoop(IBoard board, ControllerSettings settings, Programme[] programmes)
            : this(board, SettingsOutcome.Of(settings), programmes)
        {
        }

        /// <summary>
        /// A loop on this board with what the settings file came to; reads what the box remembers from its slots.
        /// </summary>
        /// <param name="board">The board.</param>
        /// <param name="outcome">With errors nothing but the service menu starts anything.</param>
        /// <param name="programmes">What the button offers.</param>
        public ControlLoop(IBoard board, SettingsOutcome outcome, Programme[] programmes)
        {
            ControllerSettings settings = outcome.Settings;
            _board = board;
            _gate = new OutputGate(board, new GateLimits(settings), _checkpoints);
            _heartbeat = new Heartbeat(board, _checkpoints, _supervisor);
            _store = new RecordStore(board);
            RecordHealth records = _store.Load(_record);
            _controller = new Controller(
                outcome, new ProgrammeMenu(programmes, settings), new Logbook(_record, records));
            _controller.Status.RuntimeVersion = board.RuntimeVersion();
            _panel = new Panel(board, settings.Language);
            ClearSamples();
        }

        /// <summary>What decides.</summary>
        public Controller Controller
        {
            get { return _controller; }
        }

        /// <summary>What drives.</summary>
        public OutputGate Gate
        {
            get { return _gate; }
        }

        /// <summary>The panel as it is kept.</summary>
        public Panel Panel
        {
            get { return _panel; }
        }

        /// <summary>The moment of the next tick, microseconds.</summary>
        public long NextActuation
        {
            get { return _actuationAt; }
        }

        /// <summary>Ticks that could not start in time because something blocked the loop.</summary>
        public int LateTicks { get; private set; }

        /// <summary>Runs until the power goes.</summary>
        public void Run()
        {
            Start();
            while (true)
            {
                Tick();
                KeepRecords();
            }
        }

        /// <summary>
        /// Lays the next tick from here. Its start is put right behind one of the chip's time steps, so that a rest
        /// ends where a tick starts.
        /// </summary>
        public void Start()
        {
            _board.Rest();
            _actuationAt = _board.NowMicroseconds() + LeadMicroseconds;
        }

        /// <summary>One tick.</summary>
        public void Tick()
        {
            RestUntil(_actuationAt - LeadMicroseconds);
            _checkpoints.Begin();
            CatchUp();
            SampleSensor();
            while (_sensorSamples < Inputs.SamplesPerTick)
            {
                // Only the very first tick has no look behind it.
                SampleSensor();
            }

            SampleButton();
            _checkpoints.Pass(TickCheckpoint.Sampled);
            Step();
            ClearSamples();
            SampleButton();
            _gate.Renew(_actuationAt, _wanted);
            if (_gate.Decide(_actuationAt))
            {
                HoldUntil(_actuationAt);
            }

            _gate.Actuate();
            if (!_controller.Service.HoldsHeartbeat)
            {
                _heartbeat.EndTick();
            }

            _controller.KeepBook(_actuationAt);
            _controller.Describe(_actuationAt);
            long halfway = _actuationAt - LeadMicroseconds + (TickTiming.TickMicroseconds / Inputs.SamplesPerTick);
            ScheduleNext();
            KeepPanel(halfway);
            SampleButton();
        }

        /// <summary>
        /// Between ticks: writes the record when there is something new, never with the pump on. That takes up to
        /// 0.1 s, more than a tick, so the ticks are laid anew behind it; a deadline of the run stays where it is.
        /// </summary>
        public void KeepRecords()
        {
            if (!_controller.MustSaveFirst && !_controller.MaySave)
            {
                return;
            }

            if (_store.Save(_record))
            {
                _controller.Saved();
            }
            else
            {
                _controller.SaveFailed();
            }

            Start();
        }

        private void RestUntil(long time)
        {
            while (time - _board.NowMicroseconds() > TickTiming.CoarseStepMicroseconds - RestSlackMicroseconds)
            {
                _board.Rest();
                SampleButton();
            }
        }

        /// <summary>
        /// When something blocked the loop the moment is put off, so that it still lies behind the step: the outputs
        /// are late then, but never later than they say.
        /// </summary>
        private void CatchUp()
        {
            long earliest = _board.NowMicroseconds() + ShortestLeadMicroseconds;
            long late = earliest > _actuationAt ? earliest - _actuationAt : 0;
            if (late > 0)
            {
                LateTicks++;
                _actuationAt = earliest;
            }

            _supervisor.Note(late);
            if (_supervisor.IsOverrun)
            {
                _gate.Cut(GateTrip.LoopOverruns);
            }
        }

        /// <summary>
        /// As long as the gate is tripped no run goes on or begins. It is reset when the person has acknowledged that
        /// and is back at the beginning.
        /// </summary>
        private void Step()
        {
            if (_gate.Trip != GateTrip.None)
            {
                _controller.CutOff(GateFaults.Of(_gate.Trip), _actuationAt);
            }

            _controller.Step(_actuationAt, _inputs, _wanted);
            _checkpoints.Pass(TickCheckpoint.Stepped);
            if (_controller.Run.State == RunState.Ready)
            {
                _gate.Reset();
            }
            else if (_controller.Run.Fault == Fault.PumpStuckOn)
            {
                _heartbeat.Stop();
            }
        }

        /// <summary>
        /// Looks behind the step and at the end of a tick, halfway to the next, at its start and behind its sampling.
        /// </summary>
        private void SampleButton()
        {
            bool down = _board.IsButtonDown();
            _inputs.ButtonTouched |= down;
            _inputs.ButtonHeld &= down;
        }

        private void SampleSensor()
        {
            _board.Sample(_inputs);
            _sensorSamples++;
        }

        private void ClearSamples()
        {
            _sensorSamples = 0;
            _inputs.ButtonTouched = false;
            _inputs.ButtonHeld = true;
            _inputs.BrewSwitchClosed = false;
            _inputs.TankEmpty = false;
            _inputs.SensorRead = true;
            _inputs.SignalCounts = 0;
            _inputs.SignalLowest = int.MaxValue;
            _inputs.SignalHighest = 0;
            _inputs.SupplyCounts = 0;
        }

        private void HoldUntil(long moment)
        {
            while (_board.NowMicroseconds() < moment)
            {
            }
        }

        private void ScheduleNext()
        {
            long next = _actuationAt + TickTiming.TickMicroseconds;
            long deadline = _controller.Run.Deadline;
            _actuationAt = deadline > _actuationAt && deadline < next + TickTiming.TickMicroseconds ? deadline : next;
        }

        /// <summary>Works at the panel, and looks at the sensor in between, half a tick after the last look.</summary>
        private void KeepPanel(long halfway)
        {
            long end = _actuationAt - LeadMicroseconds - Panel.PieceMicroseconds;
            bool looked = false;
            bool works = true;
            for (int i = 0; i < PanelPiecesPerTick && works; i++)
            {
                long now = _board.NowMicroseconds();
                if (!looked && now >= halfway - SampleSlackMicroseconds)
                {
                    looked = true;
                    SampleSensor();
                }

                works = now < end && _panel.Work(now, _controller.Status);
            }

            if (!looked)
            {
                RestUntil(halfway);
                SampleSensor();
            }
        }
    }
}
