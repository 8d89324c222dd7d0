using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Programmes;
using BackflushController.Core.Records;
using BackflushController.Core.Settings;

namespace BackflushController.Core
{
    /// <summary>
    /// The loop that everything runs in. Each tick has an absolute moment at which its outputs take effect:
    /// <code>
    ///   start = moment - Lead        moment                       next start
    ///     | sample | step | hold ......| drive | display pieces | rest ...|
    /// </code>
    /// Inputs are sampled and the outputs computed ahead of the moment; when they change, the loop holds, polling the
    /// microsecond clock, and drives them at the moment itself. A pump edge is so as exact as one poll and one pin
    /// write, whatever the interpreter took to compute it. When nothing changes there is nothing to be exact about and
    /// the loop does not hold.
    /// <para>
    /// Moments are 20 ms apart, each reckoned from the one before; a deadline of the run that does not lie on that grid
    /// becomes a moment itself. This class is the one place that asks the board for the time.
    /// </para>
    /// </summary>
    public sealed class ControlLoop
    {
        /// <summary>From one tick to the next.</summary>
        public const long TickMicroseconds = 20000;

        /// <summary>
        /// <see cref="IBoard.Rest"/> lasts this long at most: the ESP32's time steps are 10 ms, and a sleep ends at the
        /// next one.
        /// </summary>
        public const long CoarseStepMicroseconds = 10000;

        /// <summary>
        /// A tick starts this much before its moment: sampling, looking and the step take 5 ms together.
        /// </summary>
        public const long LeadMicroseconds = 10000;

        /// <summary>
        /// Rest is taken only while it ends no later than this after the start of the next tick. It keeps the loop from
        /// staying awake for 10 ms because a time step ends a few microseconds too late.
        /// </summary>
        public const long RestSlackMicroseconds = 1000;

        /// <summary>
        /// Draw one page, send one page: a whole new screen takes 160 ms, and a tick stays well below 20.
        /// </summary>
        private const int PanelPiecesPerTick = 2;

        private readonly IBoard _board;
        private readonly Controller _controller;
        private readonly Panel _panel;
        private readonly CycleCounter _counter = new CycleCounter();
        private readonly CycleCounterStore _store;
        private readonly Inputs _inputs = new Inputs();
        private readonly Outputs _wanted = new Outputs();
        private readonly Outputs _driven = new Outputs();

        private long _moment;

        /// <summary>A loop on this board; reads the counts of the box's life from its slots.</summary>
        /// <param name="board">The board.</param>
        /// <param name="settings">What was chosen for the machine and its people.</param>
        /// <param name="programmes">What the button offers.</param>
        public ControlLoop(IBoard board, ControllerSettings settings, Programme[] programmes)
        {
            _board = board;
            _store = new CycleCounterStore(board);
            RecordHealth records = _store.Load(_counter);
            _controller = new Controller(settings, new ProgrammeMenu(programmes, settings), _counter, records);
            _controller.Status.RuntimeVersion = board.RuntimeVersion();
            _panel = new Panel(board, settings.Language);
            ForgetLooks();
        }

        /// <summary>What decides.</summary>
        public Controller Controller
        {
            get { return _controller; }
        }

        /// <summary>The panel as it is kept.</summary>
        public Panel Panel
        {
            get { return _panel; }
        }

        /// <summary>The moment of the next tick, microseconds.</summary>
        public long NextMoment
        {
            get { return _moment; }
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
            _moment = _board.NowMicroseconds() + LeadMicroseconds;
        }

        /// <summary>One tick.</summary>
        public void Tick()
        {
            RestUntil(_moment - LeadMicroseconds);
            _board.Sample(_inputs);
            LookAtButton();
            _controller.Step(_moment, _inputs, _wanted);
            ForgetLooks();
            LookAtButton();
            if (IsChange())
            {
                HoldUntil(_moment);
            }

            _board.Drive(_wanted);
            Remember();
            _board.Beat();
            _controller.Describe(_moment);
            LayNextMoment();
            KeepPanel();
            LookAtButton();
        }

        /// <summary>
        /// Between ticks: writes the counts when there are new ones and the outputs are off for good. That takes the
        /// time of a flash commit, up to 40 ms and more than a tick, so the ticks are laid anew behind it.
        /// </summary>
        public void KeepRecords()
        {
            if (!_controller.CountsToWrite)
            {
                return;
            }

            _store.Save(_counter);
            _controller.CountsWritten();
            Start();
        }

        private void RestUntil(long start)
        {
            long now = _board.NowMicroseconds();
            while (start - now > CoarseStepMicroseconds - RestSlackMicroseconds)
            {
                _board.Rest();
                LookAtButton();
                now = _board.NowMicroseconds();
            }

            if (now > _moment)
            {
                LateTicks++;
                _moment = now;
            }
        }

        /// <summary>
        /// Looks behind the step and at the end of a tick, halfway to the next, at its start and behind its sampling.
        /// </summary>
        private void LookAtButton()
        {
            bool down = _board.IsButtonDown();
            _inputs.ButtonTouched |= down;
            _inputs.ButtonHeld &= down;
        }

        private void ForgetLooks()
        {
            _inputs.ButtonTouched = false;
            _inputs.ButtonHeld = true;
        }

        private void HoldUntil(long moment)
        {
            while (_board.NowMicroseconds() < moment)
            {
            }
        }

        private bool IsChange()
        {
            return _wanted.Pump != _driven.Pump || _wanted.Valve != _driven.Valve || _wanted.Buzzer != _driven.Buzzer;
        }

        private void Remember()
        {
            _driven.Pump = _wanted.Pump;
            _driven.Valve = _wanted.Valve;
            _driven.Buzzer = _wanted.Buzzer;
        }

        private void LayNextMoment()
        {
            long next = _moment + TickMicroseconds;
            long deadline = _controller.Run.Deadline;
            _moment = deadline > _moment && deadline < next + TickMicroseconds ? deadline : next;
        }

        private void KeepPanel()
        {
            long end = _moment - LeadMicroseconds - Panel.PieceMicroseconds;
            for (int i = 0; i < PanelPiecesPerTick; i++)
            {
                long now = _board.NowMicroseconds();
                if (now >= end || !_panel.Work(now, _controller.Status))
                {
                    return;
                }
            }
        }
    }
}
